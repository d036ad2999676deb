import { TableEntity } from '../table-entity.js';

/** Who may send: see `Account`. */
export const accountEntity = new TableEntity({
  schema: 'civicbus',
  table: 'account',
  comment: '发送方账号',
  columns: {
    spec: { type: 'text', comment: '标准标识' },
    account: { type: 'text', comment: '账号' },
    password_hash: { type: 'text', comment: '密码摘要（argon2id）' },
    regions: { type: 'text', comment: '可写入的区划代码（含其下级）', array: true },
    joiner: { type: 'text', comment: '签名各项之间的连接符' },
    source_addresses: { type: 'text', comment: '允许调用的来源地址，空为不限', array: true },
    enabled: { type: 'boolean', comment: '启用' },
    version: { type: 'bigint', comment: '版本（每次变更递增）' },
    previous_hash: { type: 'text', comment: '轮换前的密码摘要', nullable: true },
    previous_until: { type: 'timestamptz', comment: '轮换前密码的失效时间', nullable: true },
    area_unit: { type: 'text', comment: '面积单位', default: 'm2' },
    updated_at: { type: 'timestamptz', comment: '更新时间', default: () => 'now()' },
  },
  key: ['spec', 'account'],
});
