import { TableEntity } from '../table-entity.js';

/** Grows with every change of an account of the standard, so that a poll reads one row. */
export const accountVersionEntity = new TableEntity({
  schema: 'civicbus',
  table: 'account_version',
  comment: '账号与注册的最新版本',
  columns: {
    spec: { type: 'text', comment: '标准标识（注册另加后缀）' },
    version: { type: 'bigint', comment: '最近一次变更的版本' },
  },
  key: ['spec'],
});
