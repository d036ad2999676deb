import type pg from 'pg';
import type { ReceiptStatus } from './ticket-change.js';

/** Status of a ticket that is saved; a failure never takes its place, a later success takes a failure's (A110). */
const SUCCESS = '1';

/** What became of a receipt: the first of its ticket, in place of a failure, or nothing, since a success stays. */
export type WrittenReceipt = 'first' | 'replaced' | 'kept';

/** Writes whether a ticket has entered the platform. */
export async function writeReceipt(
  client: Pick<pg.ClientBase, 'query'>,
  appId: string,
  regino: string,
  { status, reason, at }: ReceiptStatus,
): Promise<WrittenReceipt> {
  const { rows } = await client.query<{ replaced: boolean }>(
    `insert into hotline.receipt_status as r (app_id, regino, status, reason, recordtime) values ($1, $2, $3, $4, $5)
     on conflict (app_id, regino) do update set status = excluded.status, reason = excluded.reason, recordtime = excluded.recordtime,
       sequence = excluded.sequence
     where r.status <> '${SUCCESS}'
     returning xmax::text <> '0' as replaced`,
    [appId, regino, status, reason, at.toISOString()],
  );
  const [written] = rows;
  if (!written) return 'kept';
  return written.replaced ? 'replaced' : 'first';
}
