import { TableEntity } from '../table-entity.js';

/** Events that were decided in a transaction and wait for the bus: see `OutboxEvent`. */
export const outboxEntity = new TableEntity({
  schema: 'civicbus',
  table: 'outbox',
  comment: '待发布到总线的事件，发布后删除',
  columns: {
    position: { type: 'bigint', comment: '发布次序', generated: true },
    id: { type: 'uuid', comment: '事件标识' },
    spec: { type: 'text', comment: '标准标识' },
    message: { type: 'text', comment: '接口标识' },
    sender: { type: 'text', comment: '业务发送方' },
    peer: { type: 'text', comment: '调用方账号或操作员' },
    code: { type: 'text', comment: '标准规定的结果代码' },
    bytes: { type: 'bigint', comment: '请求字节数' },
    received_at: { type: 'timestamptz', comment: '网关接收时间' },
    traceparent: { type: 'text', comment: '链路上下文', nullable: true },
    warnings: { type: 'jsonb', comment: '已受理但可疑之处' },
    records: { type: 'json', comment: '记录（主键与正文）' },
    created_at: { type: 'timestamptz', comment: '写入时间', default: () => 'now()' },
    tries: { type: 'integer', comment: '因事件自身原因未能发布的次数', default: 0 },
  },
  key: ['position'],
  indices: [{ name: 'outbox_spec', columns: ['spec', 'position'] }],
});
