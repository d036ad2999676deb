import type pg from 'pg';
import type { ReceiptStatus } from './ticket-change.js';

/** Status of a ticket that is saved; a failure never takes its place, a later success takes a failure's (A110). */
const SUCCESS = '1';

/** Writes whether a ticket has entered the platform; false when a success stays. */
export async function writeReceipt(
  client: Pick<pg.ClientBase, 'query'>,
  appId: string,
  regino: string,
  { status, reason, at }: ReceiptStatus,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into hotline.receipt_status as r (app_id, regino, status, reason, recordtime) values ($1, $2, $3, $4, $5)
     on conflict (app_id, regino) do update set status = excluded.status, reason = excluded.reason, recordtime = excluded.recordtime,
       sequence = excluded.sequence
     where r.status <> '${SUCCESS}'`,
    [appId, regino, status, reason, at.toISOString()],
  );
  return rowCount === 1;
}
