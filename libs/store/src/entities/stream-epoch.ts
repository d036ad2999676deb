import { TableEntity } from '../table-entity.js';

/** Incarnations of the stream in the order in which they were first seen: see `Epochs`. */
export const streamEpochEntity = new TableEntity({
  schema: 'civicbus',
  table: 'stream_epoch',
  comment: '消息流的代次',
  columns: {
    incarnation: { type: 'text', comment: '消息流的创建时间' },
    epoch: { type: 'integer', comment: '代次' },
    seen_at: { type: 'timestamptz', comment: '首次发现的时间', default: () => 'now()' },
  },
  key: ['incarnation'],
  indices: [{ name: 'stream_epoch_epoch', columns: ['epoch'], unique: true }],
});
