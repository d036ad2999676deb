import type pg from 'pg';
import { DeadLetters } from '../dead-letters.js';
import type { WaitingEvent } from './publish-in-order.js';

/** Makes a dead letter of an event that cannot be published, within the client's transaction: it can be found and looked at there. */
export async function setAside(client: pg.ClientBase, event: WaitingEvent, reason: string): Promise<void> {
  const { position, createdAt, tries, ...content } = event;
  const { spec, message, sender, id } = content;
  const records: unknown = content.records;
  await new DeadLetters(client).put({
    consumer: 'outbox',
    subject: `civic.records.${spec}.${message}`,
    sequence: Number(position),
    incarnation: 'outbox',
    storedAt: createdAt,
    deliveries: tries + 1,
    id,
    headers: {},
    data: Buffer.from(JSON.stringify(content)),
    reason: `unpublishable: ${reason}`,
    sender,
    keys: Array.isArray(records) ? records.map((record: { key?: unknown } | null) => String(record?.key)) : [],
  });
  await client.query('delete from civicbus.outbox where position = $1', [position]);
}
