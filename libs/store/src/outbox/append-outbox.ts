import type pg from 'pg';
import type { OutboxEvent } from './outbox-event.js';

const insert = `
insert into civicbus.outbox (id, spec, message, sender, peer, code, bytes, received_at, traceparent, warnings, records)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::text::jsonb, $11::text::json)`;

/**
 * Puts events into the outbox within the client's transaction, in their order. Whoever writes events of the same record must hold
 * a lock on it until the commit: positions then follow the order of the commits, and so does the bus.
 */
export async function appendOutbox(client: pg.ClientBase, events: readonly OutboxEvent[]): Promise<void> {
  for (const event of events) {
    await client.query({
      name: 'outbox append',
      text: insert,
      values: [
        event.id,
        event.spec,
        event.message,
        event.sender,
        event.peer,
        event.code,
        event.bytes,
        event.receivedAt.toISOString(),
        event.traceparent ?? null,
        JSON.stringify(event.warnings),
        JSON.stringify(event.records),
      ],
    });
  }
}
