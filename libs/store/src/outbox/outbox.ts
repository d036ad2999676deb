import type pg from 'pg';
import { transaction } from '../transaction.js';
import type { OutboxEvent } from './outbox-event.js';
import { publishInOrder, type PublishOutboxEvent, type WaitingEvent } from './publish-in-order.js';
import { setAside } from './set-aside.js';

/** An event that was given up: it is a dead letter now. */
export interface SetAside {
  readonly id: string;
  readonly message: string;
  readonly reason: string;
}

/** What one drain did. `busy`: another replica is at it. */
export interface Drained {
  readonly kind: 'drained' | 'busy';
  readonly published: number;
  /** Events may be left: there were more than one drain takes, or some were refused. */
  readonly left: 'none' | 'more' | 'refused';
  readonly setAside: readonly SetAside[];
}

/** What waits. */
export interface OutboxState {
  readonly waiting: number;
  /** Age of the oldest that waits, in seconds; 0 of none. */
  readonly oldestSeconds: number;
}

/** Held by the one replica that drains. */
const LOCK_CLASS = 7_202;
const BATCH = 200;
/** How often an event is tried that cannot be published for its own sake. */
const TRIES = 5;

const select = `
select position, id, spec, message, sender, peer, code, bytes::float8 as bytes, received_at as "receivedAt", traceparent, warnings, records,
  created_at as "createdAt", tries
from civicbus.outbox where spec = $1 order by position limit ${BATCH + 1}`;

/**
 * Events of a standard on their way from the database to the bus. An event is removed after the bus has stored it; a process that is
 * killed in between publishes it again under the same id, which the bus drops, or which persistence finds to be what it has.
 * One that cannot be published whatever the bus does becomes a dead letter after five tries, and holds no other back.
 */
export class Outbox {
  constructor(
    private readonly pool: pg.Pool,
    private readonly spec: string,
  ) {}

  /** Rejects while the database is away. */
  async state(): Promise<OutboxState> {
    const { rows } = await this.pool.query<OutboxState>(
      `select count(*)::int as waiting, coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as "oldestSeconds"
       from civicbus.outbox where spec = $1`,
      [this.spec],
    );
    return rows[0] as OutboxState;
  }

  /** Publishes what waits, the events of one record in their order. Rejects while the database is away. */
  drain(publish: PublishOutboxEvent): Promise<Drained> {
    return transaction(this.pool, async (client) => {
      const { rows: lock } = await client.query<{ mine: boolean }>(
        'select pg_try_advisory_xact_lock($1, hashtext($2)) as mine',
        [LOCK_CLASS, this.spec],
      );
      if (!lock[0]?.mine) return { kind: 'busy', published: 0, left: 'none', setAside: [] };
      const { rows } = await client.query<WaitingEvent & OutboxEvent>(select, [this.spec]);
      const batch = rows.slice(0, BATCH);
      const { published, impossible } = await publishInOrder(batch, publish);
      if (published.length > 0)
        await client.query('delete from civicbus.outbox where position = any($1::bigint[])', [published]);
      const givenUp = impossible.filter(({ event }) => event.tries + 1 >= TRIES);
      const again = impossible.filter(({ event }) => event.tries + 1 < TRIES);
      for (const { event, reason } of givenUp) await setAside(client, event, reason);
      if (again.length > 0)
        await client.query('update civicbus.outbox set tries = tries + 1 where position = any($1::bigint[])', [
          again.map(({ event }) => event.position),
        ]);
      const gone = published.length + givenUp.length;
      const left = gone < batch.length ? 'refused' : rows.length > BATCH ? 'more' : 'none';
      return {
        kind: 'drained',
        published: published.length,
        left,
        setAside: givenUp.map(({ event: { id, message }, reason }) => ({ id, message, reason })),
      };
    });
  }
}
