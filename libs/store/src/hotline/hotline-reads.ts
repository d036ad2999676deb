import type pg from 'pg';
import type { FeedbackRow } from './feedback-queue.js';
import type { StoredTicket } from './stored-ticket.js';

/** A span of time of registration, both whole seconds and both included; a fraction of the last second counts too. */
export interface RegistrationWindow {
  readonly begin: Date;
  readonly end: Date;
}

/** A line of what happened to a ticket. */
export interface EntryRow {
  readonly id: string;
  readonly regino: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The ticket's present last day of handling. */
  readonly deadline: string | null;
  readonly createdAt: Date;
}

/** Which feedback a query asks for. */
export interface FeedbackFilter {
  readonly kind?: string | undefined;
  readonly reginos?: readonly string[] | undefined;
  readonly begin?: Date | undefined;
  readonly end?: Date | undefined;
}

const afterEnd = (end: Date): string => new Date(end.getTime() + 1_000).toISOString();

/** What callers read of their own tickets. Rows are in the order of registration. Rejects while the database is away. */
export class HotlineReads {
  constructor(private readonly pool: pg.Pool) {}

  async tickets(
    appId: string,
    kind: string,
    { begin, end }: RegistrationWindow,
    limit: number,
  ): Promise<readonly StoredTicket[]> {
    const { rows } = await this.pool.query<StoredTicket>(
      `select app_id as "appId", regino, kind, state, registime, revision, deadline::text as deadline, body, origin,
         received_at as "receivedAt"
       from hotline.ticket where app_id = $1 and kind = $2 and registime >= $3 and registime < $4
       order by registime, regino limit $5`,
      [appId, kind, begin.toISOString(), afterEnd(end), limit],
    );
    return rows;
  }

  async entries(
    appId: string,
    interfaceId: string,
    { begin, end }: RegistrationWindow,
    limit: number,
  ): Promise<readonly EntryRow[]> {
    const { rows } = await this.pool.query<EntryRow>(
      `select replace(e.id::text, '-', '') as id, e.regino, e.body, t.deadline::text as deadline, e.created_at as "createdAt"
       from hotline.ticket_entry e join hotline.ticket t using (app_id, regino)
       where e.app_id = $1 and e.interface = $2 and e.registime >= $3 and e.registime < $4
       order by e.registime, e.regino, e.position limit $5`,
      [appId, interfaceId, begin.toISOString(), afterEnd(end), limit],
    );
    return rows;
  }

  /** Whether it waits, was delivered or acknowledged makes no difference, and none is made (A54). */
  async feedback(
    appId: string,
    { kind, reginos, begin, end }: FeedbackFilter,
    limit: number,
  ): Promise<readonly FeedbackRow[]> {
    const { rows } = await this.pool.query<FeedbackRow>(
      `select seq, kind, regino, feetime, body from hotline.feedback
       where app_id = $1 and ($2::text is null or kind = $2) and ($3::text[] is null or regino = any($3))
         and ($4::timestamptz is null or registime >= $4) and ($5::timestamptz is null or registime < $5)
       order by registime, regino, seq limit $6`,
      [appId, kind ?? null, reginos ?? null, begin?.toISOString() ?? null, end ? afterEnd(end) : null, limit],
    );
    return rows;
  }

  /** How many tickets of each kind were registered in the window. */
  async counts(appId: string, { begin, end }: RegistrationWindow): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.pool.query<{ kind: string; count: number }>(
      `select kind, count(*)::float8 as count from hotline.ticket
       where app_id = $1 and kind = any('{1,2,3}') and registime >= $2 and registime < $3 group by kind`,
      [appId, begin.toISOString(), afterEnd(end)],
    );
    return new Map(rows.map(({ kind, count }) => [kind, count]));
  }
}
