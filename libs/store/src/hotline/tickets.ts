import { createHash } from 'node:crypto';
import type pg from 'pg';
import { databaseFault } from '../database-fault.js';
import { transaction } from '../transaction.js';
import { applyChange } from './apply-change.js';
import type { StoredTicket } from './stored-ticket.js';
import type { TicketDecision, TicketLine } from './ticket-change.js';

const columns = `app_id as "appId", regino, kind, state, registime, revision, deadline::text as deadline, body, origin,
  received_at as "receivedAt"`;
const TRIES = 5;

/** Text that was added to a ticket. */
export interface Supplement {
  readonly text: string;
  readonly author: string;
  readonly at: Date;
}

/** The tickets of the hotline. It knows no rule: whoever changes a ticket brings the decision. */
export class Tickets {
  constructor(private readonly pool: pg.Pool) {}

  /**
   * Shows `decide` the ticket and does what it says, in one transaction. Changes of one ticket come one after the other, wherever
   * they are made; `decide` may be called again when other transactions were in the way. It is shown the ticket's lines of the
   * actions `linesOf`, too. Rejects while the database is away.
   */
  async change<T>(
    appId: string,
    regino: string,
    decide: (ticket: StoredTicket | undefined, lines: readonly TicketLine[]) => TicketDecision<T>,
    linesOf: readonly string[] = [],
  ): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await transaction(
          this.pool,
          (client) => decideAndApply(client, appId, regino, decide, linesOf),
          lock(appId, regino),
        );
      } catch (error) {
        if (databaseFault(error) !== 'contention' || tries === TRIES) throw error;
      }
    }
  }

  /** The tickets of this number, whoever registered them. */
  async byRegino(regino: string): Promise<readonly StoredTicket[]> {
    const { rows } = await this.pool.query<StoredTicket>(
      `select ${columns} from hotline.ticket where regino = $1 order by app_id`,
      [regino],
    );
    return rows;
  }

  /** What staff have added to a ticket, in order (A106). */
  async supplements({ appId, regino }: Pick<StoredTicket, 'appId' | 'regino'>): Promise<readonly Supplement[]> {
    const { rows } = await this.pool.query<Supplement>(
      `select body->>'text' as text, body->>'author' as author, created_at as at
       from hotline.ticket_entry where app_id = $1 and regino = $2 and action = 'supplement' order by position`,
      [appId, regino],
    );
    return rows;
  }

  async find(appId: string, regino: string): Promise<StoredTicket | undefined> {
    const { rows } = await this.pool.query<StoredTicket>(
      `select ${columns} from hotline.ticket where app_id = $1 and regino = $2`,
      [appId, regino],
    );
    return rows[0];
  }
}

async function decideAndApply<T>(
  client: pg.PoolClient,
  appId: string,
  regino: string,
  decide: (ticket: StoredTicket | undefined, lines: readonly TicketLine[]) => TicketDecision<T>,
  linesOf: readonly string[],
): Promise<T> {
  const { rows } = await client.query<StoredTicket>({
    name: 'ticket',
    text: `select ${columns} from hotline.ticket where app_id = $1 and regino = $2`,
    values: [appId, regino],
  });
  const lines = linesOf.length === 0 ? [] : await linesOfTicket(client, appId, regino, linesOf);
  const { change, answer } = decide(rows[0], lines);
  if (change) await applyChange(client, change, rows[0]);
  return answer;
}

async function linesOfTicket(
  client: pg.PoolClient,
  appId: string,
  regino: string,
  actions: readonly string[],
): Promise<readonly TicketLine[]> {
  const { rows } = await client.query<TicketLine>(
    'select action, body from hotline.ticket_entry where app_id = $1 and regino = $2 and action = any($3::text[]) order by position',
    [appId, regino, actions],
  );
  return rows;
}

/** A lock by name: a ticket that is not there yet has no row that could be locked. */
function lock(appId: string, regino: string): string {
  const key = createHash('sha256')
    .update(JSON.stringify([appId, regino]))
    .digest()
    .readBigInt64BE();
  return `select pg_advisory_xact_lock(${key}::bigint)`;
}
