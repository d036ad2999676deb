import type pg from 'pg';
import { transaction } from '../transaction.js';
import type { OutboxEvent } from './outbox-event.js';

/** Publishes an event; false when the bus could not store it now. */
export type PublishOutboxEvent = (event: OutboxEvent) => Promise<boolean>;

/** What one drain did. `busy`: another replica is at it. */
export interface Drained {
  readonly kind: 'drained' | 'busy';
  readonly published: number;
  /** Events may be left: there were more than one drain takes, or the bus refused some. */
  readonly left: 'none' | 'more' | 'refused';
}

interface Row extends OutboxEvent {
  readonly position: string;
}

/** Held by the one replica that drains. */
const LOCK_CLASS = 7_202;
const BATCH = 200;
/** Well below the time after which PostgreSQL ends a transaction that says nothing. */
const LONGEST_DRAIN_MS = 6_000;

const select = `
select position, id, spec, message, sender, peer, code, bytes::float8 as bytes, received_at as "receivedAt", traceparent, warnings, records
from civicbus.outbox where spec = $1 order by position limit ${BATCH + 1}`;

/**
 * Events of a standard on their way from the database to the bus. An event is removed after the bus has stored it; a process that is
 * killed in between publishes it again under the same id, which the bus drops, or which persistence finds to be what it has.
 */
export class Outbox {
  constructor(
    private readonly pool: pg.Pool,
    private readonly spec: string,
  ) {}

  /** Events that wait. */
  async size(): Promise<number> {
    const { rows } = await this.pool.query<{ size: number }>(
      'select count(*)::int as size from civicbus.outbox where spec = $1',
      [this.spec],
    );
    return rows[0]?.size ?? 0;
  }

  /** Publishes what waits, the events of one record in their order. Rejects while the database is away. */
  drain(publish: PublishOutboxEvent): Promise<Drained> {
    return transaction(this.pool, async (client) => {
      const { rows: lock } = await client.query<{ mine: boolean }>(
        'select pg_try_advisory_xact_lock($1, hashtext($2)) as mine',
        [LOCK_CLASS, this.spec],
      );
      if (!lock[0]?.mine) return { kind: 'busy', published: 0, left: 'none' };
      const { rows } = await client.query<Row>(select, [this.spec]);
      const batch = rows.slice(0, BATCH);
      const published = await publishInOrder(batch, publish);
      if (published.length > 0)
        await client.query('delete from civicbus.outbox where position = any($1::bigint[])', [published]);
      const left = published.length < batch.length ? 'refused' : rows.length > BATCH ? 'more' : 'none';
      return { kind: 'drained', published: published.length, left };
    });
  }
}

/** Events that share a record go one after the other, others beside each other; after a refusal nothing more is begun. */
async function publishInOrder(events: readonly Row[], publish: PublishOutboxEvent): Promise<string[]> {
  const deadline = performance.now() + LONGEST_DRAIN_MS;
  const published: string[] = [];
  const last = new Map<string, Promise<void>>();
  let refused = false;
  const whole = events.map((event) => {
    const subjects = event.records.map(({ key }) => `${event.sender}|${key}`);
    const earlier = subjects.flatMap((subject) => last.get(subject) ?? []);
    const done = (async () => {
      await Promise.all(earlier);
      if (refused || performance.now() > deadline) {
        refused = true;
        return;
      }
      if (await publish(event)) published.push(event.position);
      else refused = true;
    })();
    for (const subject of subjects) last.set(subject, done);
    return done;
  });
  await Promise.all(whole);
  return published;
}
