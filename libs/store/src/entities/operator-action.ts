import { TableEntity } from '../table-entity.js';

/** What operators did through the console: see `OperatorAction`. */
export const operatorActionEntity = new TableEntity({
  schema: 'civicbus',
  table: 'operator_action',
  comment: '控制台操作审计',
  columns: {
    id: { type: 'uuid', comment: '操作标识' },
    at: { type: 'timestamptz', comment: '操作时间', default: () => 'now()' },
    operator: { type: 'text', comment: '操作员' },
    spec: { type: 'text', comment: '标准标识' },
    action: { type: 'text', comment: '操作' },
    subject: { type: 'text', comment: '操作对象的业务主键' },
    outcome: { type: 'text', comment: '结果：done 完成，refused 拒绝' },
    reason: { type: 'text', comment: '拒绝的原因', nullable: true },
    trace_id: { type: 'text', comment: '链路标识', nullable: true },
  },
  key: ['id'],
  indices: [
    { name: 'operator_action_at', columns: ['at'] },
    { name: 'operator_action_subject', columns: ['spec', 'subject', 'at'] },
  ],
});
