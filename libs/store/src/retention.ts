import type pg from 'pg';

/** How long rows are kept that only tell of the past, in days. Records and dead letters are kept until somebody removes them. */
export interface RetentionDays {
  readonly exchanges: number;
  readonly warningCounts: number;
}

/** How many rows were removed. */
export interface Removed {
  readonly exchanges: number;
  readonly warningCounts: number;
}

/** Held by the process that removes; any number, the same in all. */
const LOCK = 7_201_432;
/** Rows of one statement: short enough that nobody waits for its locks and vacuum keeps up. */
const BATCH = 5_000;

const OLD_EXCHANGES = `delete from civicbus.exchange where ctid = any(array(
  select ctid from civicbus.exchange where at < now() - make_interval(days => $1) order by at limit $2))`;
const OLD_COUNTS = `delete from civicbus.warning_count where ctid = any(array(
  select ctid from civicbus.warning_count where day < (now() at time zone interval '8 hours')::date - $1::int limit $2))`;

/** Removes rows that are older than they need to be. */
export class Retention {
  constructor(
    private readonly pool: pg.Pool,
    private readonly days: RetentionDays,
    private readonly batch = BATCH,
  ) {}

  /**
   * Removes all there is to remove, in small transactions of their own, until `signal` aborts. Answers undefined when another process
   * is at it. Rejects while the database is away; what was removed until then stays removed.
   */
  async run(signal?: AbortSignal): Promise<Removed | undefined> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      // Of the session: it ends with the connection, also when this process is killed.
      const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [LOCK]);
      if (rows[0]?.got !== true) return undefined;
      const exchanges = await this.remove(client, OLD_EXCHANGES, this.days.exchanges, signal);
      const warningCounts = await this.remove(client, OLD_COUNTS, this.days.warningCounts, signal);
      await client.query('select pg_advisory_unlock($1)', [LOCK]);
      return { exchanges, warningCounts };
    } catch (error) {
      broken = error as Error;
      throw error;
    } finally {
      client.release(broken);
    }
  }

  private async remove(client: pg.ClientBase, statement: string, days: number, signal?: AbortSignal): Promise<number> {
    let removed = 0;
    while (signal?.aborted !== true) {
      const { rowCount } = await client.query(statement, [days, this.batch]);
      removed += rowCount ?? 0;
      if ((rowCount ?? 0) < this.batch) break;
    }
    return removed;
  }
}
