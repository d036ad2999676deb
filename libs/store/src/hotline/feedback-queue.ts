import type pg from 'pg';
import { databaseFault } from '../database-fault.js';
import { appendOutbox } from '../outbox/append-outbox.js';
import type { OutboxEvent } from '../outbox/outbox-event.js';
import { transaction } from '../transaction.js';

/** Feedback as a poll or a query answers it. */
export interface FeedbackRow {
  readonly seq: string;
  readonly kind: string;
  readonly regino: string;
  readonly feetime: Date;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What a poll found. */
export interface FeedbackPoll {
  readonly rows: readonly FeedbackRow[];
  /** How often in succession the oldest row was offered, this time included. */
  readonly headPolls: number;
}

/** What an acknowledgement did. */
export interface Acknowledged {
  /** Ticket numbers that the AppId has registered. */
  readonly known: readonly string[];
  /** Numbers of which rows left the queue. */
  readonly acknowledged: readonly string[];
}

/** Most rows of one poll (clauses 4.2.5, 4.8.2.1.7). */
export const POLL_ROWS = 500;
const TRIES = 5;

/**
 * Numbers below `head` wait no more, so the scan begins behind what was acknowledged, however much that was. What is offered is
 * marked as delivered by the same statement, before anybody gets to see it.
 */
const poll = (ofKind: boolean): string => `
with offered as (
  select seq, kind, regino, feetime, body from hotline.feedback
  where app_id = $1 and ${ofKind ? 'kind = $2 and ' : ''}acknowledged_at is null
    and seq >= coalesce((select min(head) from hotline.feedback_delivery where app_id = $1${ofKind ? ' and kind = $2' : ''}), 0)
  order by seq limit ${POLL_ROWS}
), marked as (
  update hotline.feedback_delivery d
  set delivered = greatest(d.delivered, o.last), head = greatest(d.head, o.first),
    head_polls = case when d.head = o.first then d.head_polls + 1 else 1 end
  from (select kind, min(seq) as first, max(seq) as last from offered group by kind) o
  where d.app_id = $1 and d.kind = o.kind
  returning d.kind, d.head_polls
)
select o.seq, o.kind, o.regino, o.feetime, o.body, m.head_polls as "headPolls" from offered o join marked m using (kind) order by o.seq`;

const POLL_KIND = { name: 'feedback poll of a kind', text: poll(true) };
const POLL_ALL = { name: 'feedback poll', text: poll(false) };

/** Rows are locked in their order, so that two acknowledgements of the same rows wait for each other instead of both giving up. */
const acknowledge = `
with due as (
  select f.seq from hotline.feedback f join hotline.feedback_delivery d using (app_id, kind)
  where f.app_id = $1 and f.regino = any($2::text[]) and f.acknowledged_at is null and f.seq <= d.delivered
  order by f.seq for update of f
)
update hotline.feedback f set acknowledged_at = now() from due where f.app_id = $1 and f.seq = due.seq and f.acknowledged_at is null
returning f.regino`;

/** The feedback of each AppId: offered, oldest first, until it is acknowledged. Every method rejects while the database is away. */
export class FeedbackQueue {
  constructor(private readonly pool: pg.Pool) {}

  /** At most 500 waiting rows, oldest first; without `kind` of all kinds. From the answer on they count as delivered. */
  async poll(appId: string, kind?: string): Promise<FeedbackPoll> {
    const { rows } = await this.pool.query<FeedbackRow & { headPolls: number }>(
      kind === undefined ? { ...POLL_ALL, values: [appId] } : { ...POLL_KIND, values: [appId, kind] },
    );
    return {
      rows: rows.map(({ seq, kind: of, regino, feetime, body }) => ({ seq, kind: of, regino, feetime, body })),
      headPolls: rows[0]?.headPolls ?? 0,
    };
  }

  /**
   * Takes rows of these tickets out of the queue: those that were delivered to the AppId before, no others (A49). An event tells of
   * it, in the same transaction.
   */
  async acknowledge(
    appId: string,
    reginos: readonly string[],
    eventOf: (acknowledged: readonly string[]) => OutboxEvent,
  ): Promise<Acknowledged> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await transaction(this.pool, (client) => this.#acknowledge(client, appId, reginos, eventOf));
      } catch (error) {
        if (databaseFault(error) !== 'contention' || tries === TRIES) throw error;
      }
    }
  }

  async #acknowledge(
    client: pg.PoolClient,
    appId: string,
    reginos: readonly string[],
    eventOf: (acknowledged: readonly string[]) => OutboxEvent,
  ): Promise<Acknowledged> {
    const { rows: tickets } = await client.query<{ regino: string }>(
      'select regino from hotline.ticket where app_id = $1 and regino = any($2::text[])',
      [appId, reginos],
    );
    const known = tickets.map(({ regino }) => regino);
    const { rows } = await client.query<{ regino: string }>(acknowledge, [appId, known]);
    const acknowledged = [...new Set(rows.map(({ regino }) => regino))];
    if (acknowledged.length > 0) await appendOutbox(client, [eventOf(acknowledged)]);
    return { known, acknowledged };
  }
}
