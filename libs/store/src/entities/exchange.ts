import { TableEntity } from '../table-entity.js';

/** Every exchange with a partner, in or out: see `ExchangeEntry`. */
export const exchangeEntity = new TableEntity({
  schema: 'civicbus',
  table: 'exchange',
  comment: '交换日志',
  columns: {
    id: { type: 'uuid', comment: '交换标识，受理的请求为其事件标识' },
    at: { type: 'timestamptz', comment: '时间' },
    direction: { type: 'text', comment: '方向：in 接收，out 发出' },
    spec: { type: 'text', comment: '标准标识' },
    message: { type: 'text', comment: '接口标识，请求未指明时为空' },
    peer: { type: 'text', comment: '对方账号' },
    sender: { type: 'text', comment: '业务发送方，未知时为空' },
    outcome: { type: 'text', comment: '结果：accepted 受理，refused 拒绝，failed 失败' },
    code: { type: 'text', comment: '标准规定的结果代码' },
    reason: { type: 'text', comment: '拒绝或失败的原因', nullable: true },
    keys: { type: 'text', comment: '业务主键', array: true },
    records: { type: 'integer', comment: '记录数' },
    duration_ms: { type: 'integer', comment: '耗时（毫秒）' },
    bytes: { type: 'bigint', comment: '请求字节数' },
    trace_id: { type: 'text', comment: '链路标识', nullable: true },
    warnings: { type: 'jsonb', comment: '已受理但可疑之处', nullable: true },
    key_hashes: { type: 'integer', comment: '业务主键的散列，供检索；早期版本写入的为空', array: true, nullable: true },
  },
  key: ['id'],
  indices: [
    { name: 'exchange_at', columns: ['at'] },
    { name: 'exchange_key_hashes', columns: ['key_hashes'], method: 'gin' },
    // Of rows from before there were hashes.
    { name: 'exchange_keys', columns: ['keys'], method: 'gin', where: '(key_hashes IS NULL)' },
    { name: 'exchange_message', columns: ['spec', 'message', 'at'] },
    { name: 'exchange_peer', columns: ['peer', 'at'] },
    { name: 'exchange_faulty', columns: ['outcome', 'at'], where: `(outcome <> 'accepted'::text)` },
  ],
});
