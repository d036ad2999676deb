import { EntitySchema } from 'typeorm';
import type { Row } from '../entity.js';

const key = { primary: true, primaryKeyConstraintName: 'account_pkey' } as const;

/** Who may send: see `Account`. */
export const accountEntity = new EntitySchema<Row>({
  name: 'civicbus.account',
  schema: 'civicbus',
  tableName: 'account',
  columns: {
    spec: { type: 'text', ...key },
    account: { type: 'text', ...key },
    password_hash: { type: 'text' },
    regions: { type: 'text', array: true },
    joiner: { type: 'text' },
    source_addresses: { type: 'text', array: true },
    enabled: { type: 'boolean' },
    version: { type: 'bigint' },
    previous_hash: { type: 'text', nullable: true },
    previous_until: { type: 'timestamptz', nullable: true },
    area_unit: { type: 'text', default: 'm2' },
    updated_at: { type: 'timestamptz', default: () => 'now()' },
  },
});
