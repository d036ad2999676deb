import { TableEntity } from '../table-entity.js';

/** How often a sender's records raised a warning on a day: see `WarningCount`. */
export const warningCountEntity = new TableEntity({
  schema: 'civicbus',
  table: 'warning_count',
  comment: '每日告警次数',
  columns: {
    spec: { type: 'text', comment: '标准标识' },
    message: { type: 'text', comment: '接口标识' },
    sender: { type: 'text', comment: '业务发送方' },
    field: { type: 'text', comment: '字段名，整条记录或标准之外的字段为空' },
    rule: { type: 'text', comment: '触发的规则' },
    day: { type: 'date', comment: '接收日期（北京时间）' },
    count: { type: 'bigint', comment: '次数' },
  },
  key: ['spec', 'message', 'sender', 'field', 'rule', 'day'],
});
