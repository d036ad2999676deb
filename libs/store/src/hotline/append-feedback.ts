import type pg from 'pg';
import type { StoredTicket } from './stored-ticket.js';
import type { NewFeedback } from './ticket-change.js';

const next = `
insert into hotline.feedback_sequence as s (app_id, last) values ($1, $2)
on conflict (app_id) do update set last = s.last + $2 returning last - $2 as before`;

const insert = `
with delivery as (
  insert into hotline.feedback_delivery (app_id, kind, delivered, head, head_polls) values ($1, $3, 0, 0, 0) on conflict do nothing
)
insert into hotline.feedback (app_id, seq, kind, regino, registime, feetime, body)
values ($1, $2, $3, $4, $5, $6, $7::text::jsonb)`;

/**
 * Puts feedback into the queue of the ticket's AppId, within the client's transaction. The row of the last number stays locked
 * until the commit, so numbers of an AppId become visible in their order, without which a poll could pass over one.
 */
export async function appendFeedback(
  client: pg.ClientBase,
  ticket: StoredTicket,
  feedback: readonly NewFeedback[],
): Promise<void> {
  if (feedback.length === 0) return;
  const { rows } = await client.query<{ before: string }>(next, [ticket.appId, feedback.length]);
  let seq = BigInt((rows[0] as { before: string }).before);
  for (const { feetime, body } of feedback) {
    seq += 1n;
    await client.query(insert, [
      ticket.appId,
      seq.toString(),
      ticket.kind,
      ticket.regino,
      ticket.registime.toISOString(),
      feetime.toISOString(),
      JSON.stringify(body),
    ]);
  }
}
