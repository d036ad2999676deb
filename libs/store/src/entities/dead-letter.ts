import { EntitySchema } from 'typeorm';
import type { Row } from '../entity.js';

/** What a consumer gave up: see `DeadLetterEntry`. */
export const deadLetterEntity = new EntitySchema<Row>({
  name: 'civicbus.dead_letter',
  schema: 'civicbus',
  tableName: 'dead_letter',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'dead_letter_pkey' },
    at: { type: 'timestamptz', default: () => 'now()' },
    consumer: { type: 'text' },
    subject: { type: 'text' },
    spec: { type: 'text' },
    message: { type: 'text' },
    sender: { type: 'text' },
    keys: { type: 'text', array: true },
    reason: { type: 'text' },
    detail: { type: 'text' },
    event_id: { type: 'text', nullable: true },
    incarnation: { type: 'text' },
    sequence: { type: 'bigint' },
    stored_at: { type: 'timestamptz' },
    deliveries: { type: 'integer' },
    headers: { type: 'jsonb' },
    data: { type: 'bytea' },
  },
  indices: [
    { name: 'dead_letter_place', columns: ['consumer', 'incarnation', 'sequence'], unique: true },
    { name: 'dead_letter_at', columns: ['at'] },
  ],
});
