import { EntitySchema } from 'typeorm';
import type { Row } from '../entity.js';

/** Incarnations of the stream in the order in which they were first seen: see `Epochs`. */
export const streamEpochEntity = new EntitySchema<Row>({
  name: 'civicbus.stream_epoch',
  schema: 'civicbus',
  tableName: 'stream_epoch',
  columns: {
    incarnation: { type: 'text', primary: true, primaryKeyConstraintName: 'stream_epoch_pkey' },
    epoch: { type: 'integer' },
    seen_at: { type: 'timestamptz', default: () => 'now()' },
  },
  indices: [{ name: 'stream_epoch_epoch', columns: ['epoch'], unique: true }],
});
