import type pg from 'pg';
import { type OperatorAction, recordOperatorAction } from '../operator-actions.js';
import { transaction } from '../transaction.js';

/** A seat of a city's hotline. */
export interface Seat {
  readonly seatno: string;
  readonly name: string;
  readonly unit: string;
  readonly active: boolean;
}

const upsert = `
insert into hotline.seat (app_id, seatno, name, unit, active)
select $1, r.seatno, r.name, r.unit, r.active from json_to_recordset($2::json) as r(seatno text, name text, unit text, active boolean)
on conflict (app_id, seatno) do update set name = excluded.name, unit = excluded.unit, active = excluded.active, updated_at = now()`;

/** The seats of the cities' hotlines, by AppId (clause 4.2.1, A118). Every method rejects while the database is away. */
export class Seats {
  constructor(private readonly pool: pg.Pool) {}

  async list(appId: string): Promise<readonly Seat[]> {
    const { rows } = await this.pool.query<Seat>(
      'select seatno, name, unit, active from hotline.seat where app_id = $1 order by seatno',
      [appId],
    );
    return rows;
  }

  /** Makes these the whole list, and keeps who did it. */
  async replace(appId: string, seats: readonly Seat[], audit: OperatorAction): Promise<void> {
    await transaction(this.pool, async (client) => {
      await client.query('select pg_advisory_xact_lock(7204, hashtext($1))', [appId]);
      await client.query('delete from hotline.seat where app_id = $1', [appId]);
      await client.query(upsert, [appId, JSON.stringify(seats)]);
      await recordOperatorAction(client, audit);
    });
  }

  /** Adds or changes one, and keeps who did it. */
  async put(appId: string, seat: Seat, audit: OperatorAction): Promise<void> {
    await transaction(this.pool, async (client) => {
      await client.query(upsert, [appId, JSON.stringify([seat])]);
      await recordOperatorAction(client, audit);
    });
  }

  /** Whether the list has an active seat of this number; undefined when the AppId has no list. */
  async knows(appId: string, seatno: string): Promise<boolean | undefined> {
    const { rows } = await this.pool.query<{ listed: boolean; known: boolean }>({
      name: 'seat',
      text: `select exists (select from hotline.seat where app_id = $1) as listed,
        exists (select from hotline.seat where app_id = $1 and seatno = $2 and active) as known`,
      values: [appId, seatno],
    });
    return rows[0]?.listed ? rows[0].known : undefined;
  }
}
