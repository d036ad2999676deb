import { EntitySchema } from 'typeorm';
import type { Row } from '../entity.js';

/** Grows with every change of an account of the standard, so that a poll reads one row. */
export const accountVersionEntity = new EntitySchema<Row>({
  name: 'civicbus.account_version',
  schema: 'civicbus',
  tableName: 'account_version',
  columns: {
    spec: { type: 'text', primary: true, primaryKeyConstraintName: 'account_version_pkey' },
    version: { type: 'bigint' },
  },
});
