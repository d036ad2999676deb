import { TableEntity } from '../../table-entity.js';

/** Code tables that both sides share: see `StandardDataStore`. */
export const hotlineStandardDataEntity = new TableEntity({
  schema: 'hotline',
  table: 'standard_data',
  comment: '标准数据（按种类整体替换）',
  columns: {
    kind: { type: 'text', comment: '种类' },
    code: { type: 'text', comment: '代码' },
    content: { type: 'text', comment: '内容' },
    parent: { type: 'text', comment: '上级代码', nullable: true },
    valid: { type: 'text', comment: '有效标志：1 有效，0 停用' },
    version: { type: 'text', comment: '版本' },
    created_at: { type: 'timestamptz', comment: '写入时间', default: () => 'now()' },
    sequence: { type: 'bigint', comment: '对接表中的序号', generated: true },
  },
  key: ['kind', 'code'],
});
