import type { ColumnType } from './column-type.js';

interface MetaColumn {
  readonly name: string;
  readonly type: ColumnType['type'] | 'uuid';
  readonly comment: string;
  readonly nullable?: boolean;
}

/** What every record table has beside the fields of its message. `(_epoch, _sequence)` only ever grows: the newest write wins. */
export const metaColumns: readonly MetaColumn[] = [
  { name: '_key', type: 'text', comment: '业务主键（键字段以|连接，不含发送方）' },
  { name: '_sender', type: 'text', comment: '最近一次写入的发送方' },
  { name: '_epoch', type: 'integer', comment: '消息流的代次' },
  { name: '_sequence', type: 'bigint', comment: '消息流中的序号' },
  { name: '_received_at', type: 'timestamptz', comment: '网关接收时间' },
  { name: '_deleted', type: 'boolean', comment: '已删除' },
  { name: '_event_id', type: 'uuid', comment: '写入该行的事件' },
  { name: '_unknown', type: 'jsonb', comment: '标准之外的字段', nullable: true },
  { name: '_other_sender', type: 'text', comment: '上一次写入的发送方（与本次不同时）', nullable: true },
];
