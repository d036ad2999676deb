import { TableEntity } from '../table-entity.js';

/** What a consumer gave up: see `DeadLetterEntry`. */
export const deadLetterEntity = new TableEntity({
  schema: 'civicbus',
  table: 'dead_letter',
  comment: '死信（放弃处理的事件）',
  columns: {
    id: { type: 'uuid', comment: '死信标识' },
    at: { type: 'timestamptz', comment: '放弃时间', default: () => 'now()' },
    consumer: { type: 'text', comment: '放弃处理的服务' },
    subject: { type: 'text', comment: '总线主题' },
    spec: { type: 'text', comment: '标准标识' },
    message: { type: 'text', comment: '接口标识' },
    sender: { type: 'text', comment: '业务发送方，无法读出时为空' },
    keys: { type: 'text', comment: '业务主键', array: true },
    reason: { type: 'text', comment: '原因类别' },
    detail: { type: 'text', comment: '原因说明' },
    event_id: { type: 'text', comment: '事件标识', nullable: true },
    incarnation: { type: 'text', comment: '消息流的创建时间' },
    sequence: { type: 'bigint', comment: '消息流中的序号' },
    stored_at: { type: 'timestamptz', comment: '进入消息流的时间' },
    deliveries: { type: 'integer', comment: '投递次数' },
    headers: { type: 'jsonb', comment: '事件头' },
    data: { type: 'bytea', comment: '事件内容' },
  },
  key: ['id'],
  indices: [
    { name: 'dead_letter_place', columns: ['consumer', 'incarnation', 'sequence'], unique: true },
    { name: 'dead_letter_at', columns: ['at'] },
  ],
});
