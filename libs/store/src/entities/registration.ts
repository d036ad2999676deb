import { TableEntity } from '../table-entity.js';

/** Platforms that register themselves: see `Registration`. */
export const registrationEntity = new TableEntity({
  schema: 'civicbus',
  table: 'registration',
  comment: '平台注册',
  columns: {
    spec: { type: 'text', comment: '标准标识' },
    area: { type: 'text', comment: '区划代码' },
    sender: { type: 'text', comment: '签发的平台标识，审批前为空', nullable: true },
    state: { type: 'text', comment: '注册状态' },
    sources: { type: 'text', comment: '允许上报的来源地址', array: true },
    details: { type: 'jsonb', comment: '注册内容' },
    asked_from: { type: 'text', comment: '最近一次注册请求的来源地址' },
    version: { type: 'bigint', comment: '版本（每次变更递增）' },
    created_at: { type: 'timestamptz', comment: '首次注册时间', default: () => 'now()' },
    updated_at: { type: 'timestamptz', comment: '更新时间', default: () => 'now()' },
  },
  key: ['spec', 'area'],
  uniques: [{ name: 'registration_sender', columns: ['spec', 'sender'] }],
});
