import type pg from 'pg';
import { transaction } from './transaction.js';

/** Serialises the numbering of incarnations between processes. */
const LOCK = 7_201_431;

/**
 * Numbers the incarnations of the stream: one that is deleted and created again counts its sequence from 1, so what it holds is
 * newer by its epoch. The first seen is 1; a new one gets the largest number + 1.
 */
export class Epochs {
  private readonly known = new Map<string, Promise<number>>();

  constructor(private readonly pool: pg.Pool) {}

  /** The epoch of the stream created at `incarnation` (as the bus writes that time). Rejects while the database is away. */
  of(incarnation: string): Promise<number> {
    const known = this.known.get(incarnation);
    if (known) return known;
    const epoch = this.read(incarnation);
    this.known.set(incarnation, epoch);
    epoch.catch(() => this.known.delete(incarnation));
    return epoch;
  }

  private read(incarnation: string): Promise<number> {
    return transaction(this.pool, async (client) => {
      await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
      await client.query(
        `insert into civicbus.stream_epoch (incarnation, epoch)
         select $1, coalesce(max(epoch), 0) + 1 from civicbus.stream_epoch
         on conflict (incarnation) do nothing`,
        [incarnation],
      );
      const { rows } = await client.query<{ epoch: number }>(
        'select epoch from civicbus.stream_epoch where incarnation = $1',
        [incarnation],
      );
      return (rows[0] as { epoch: number }).epoch;
    });
  }
}
