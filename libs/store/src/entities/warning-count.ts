import { EntitySchema } from 'typeorm';
import type { Row } from '../entity.js';

const key = { primary: true, primaryKeyConstraintName: 'warning_count_pkey' } as const;

/** How often a sender's records raised a warning on a day: see `WarningCount`. */
export const warningCountEntity = new EntitySchema<Row>({
  name: 'civicbus.warning_count',
  schema: 'civicbus',
  tableName: 'warning_count',
  columns: {
    spec: { type: 'text', ...key },
    message: { type: 'text', ...key },
    sender: { type: 'text', ...key },
    field: { type: 'text', ...key },
    rule: { type: 'text', ...key },
    day: { type: 'date', ...key },
    count: { type: 'bigint' },
  },
});
