import { EntitySchema } from 'typeorm';
import type { Row } from '../entity.js';

/** Every exchange with a partner, in or out: see `ExchangeEntry`. */
export const exchangeEntity = new EntitySchema<Row>({
  name: 'civicbus.exchange',
  schema: 'civicbus',
  tableName: 'exchange',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'exchange_pkey' },
    at: { type: 'timestamptz' },
    direction: { type: 'text' },
    spec: { type: 'text' },
    message: { type: 'text' },
    peer: { type: 'text' },
    sender: { type: 'text' },
    outcome: { type: 'text' },
    code: { type: 'text' },
    reason: { type: 'text', nullable: true },
    keys: { type: 'text', array: true },
    records: { type: 'integer' },
    duration_ms: { type: 'integer' },
    bytes: { type: 'bigint' },
    trace_id: { type: 'text', nullable: true },
    warnings: { type: 'jsonb', nullable: true },
  },
  indices: [
    { name: 'exchange_at', columns: ['at'] },
    { name: 'exchange_message', columns: ['spec', 'message', 'at'] },
    { name: 'exchange_peer', columns: ['peer', 'at'] },
    { name: 'exchange_faulty', columns: ['outcome', 'at'], where: `(outcome <> 'accepted'::text)` },
    // A GIN index, which TypeORM cannot declare; this keeps it from being dropped.
    { name: 'exchange_keys', columns: ['keys'], synchronize: false },
  ],
});
