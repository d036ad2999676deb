import type pg from 'pg';
import { recordOperatorAction } from '../operator-actions.js';
import { appendOutbox } from '../outbox/append-outbox.js';
import type { OutboxEvent } from '../outbox/outbox-event.js';
import { appendFeedback } from './append-feedback.js';
import { writeReceipt } from './receipt-status.js';
import type { StoredTicket } from './stored-ticket.js';
import type { TicketChange, TicketEntry } from './ticket-change.js';

/** Writes a change within the client's transaction, which holds the lock of the ticket. */
export async function applyChange(
  client: pg.ClientBase,
  change: TicketChange,
  before: StoredTicket | undefined,
): Promise<void> {
  const { ticket, entries = [], feedback = [], usedLink, events = [], audit } = change;
  await writeTicket(client, ticket);
  if (before?.revision !== ticket.revision) await writeRevision(client, ticket);
  if (before && before.registime.getTime() !== ticket.registime.getTime()) await moveWindow(client, ticket);
  for (const entry of entries) await writeEntry(client, ticket, entry);
  const receiptEvents = await applyReceipt(client, change);
  if (usedLink !== undefined)
    await client.query('update hotline.registration_link set saved_at = now() where id = $1', [usedLink]);
  await appendOutbox(client, [...events, ...receiptEvents]);
  if (audit) await recordOperatorAction(client, audit);
  // Last, since the number of an AppId stays locked until the commit.
  await appendFeedback(client, ticket, feedback);
}

/** Answers what is to be told of it. */
async function applyReceipt(
  client: pg.ClientBase,
  { ticket, receipt, receiptEvent }: TicketChange,
): Promise<readonly OutboxEvent[]> {
  if (!receipt) return [];
  const written = await writeReceipt(client, ticket.appId, ticket.regino, receipt);
  const isOfPage = written === 'replaced' || (written === 'first' && ticket.origin === 'page');
  return receiptEvent && isOfPage ? [receiptEvent] : [];
}

async function writeTicket(client: pg.ClientBase, ticket: StoredTicket): Promise<void> {
  await client.query({
    name: 'ticket write',
    text: `insert into hotline.ticket (app_id, regino, kind, state, registime, revision, deadline, body, origin, received_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8::text::jsonb, $9, $10)
      on conflict (app_id, regino) do update set state = excluded.state, registime = excluded.registime,
        revision = excluded.revision, deadline = excluded.deadline, body = excluded.body, updated_at = now()`,
    values: [
      ticket.appId,
      ticket.regino,
      ticket.kind,
      ticket.state,
      ticket.registime.toISOString(),
      ticket.revision,
      ticket.deadline,
      JSON.stringify(ticket.body),
      ticket.origin,
      ticket.receivedAt.toISOString(),
    ],
  });
}

async function writeRevision(client: pg.ClientBase, ticket: StoredTicket): Promise<void> {
  await client.query(
    `insert into hotline.ticket_revision (app_id, regino, revision, body, origin, received_at)
     values ($1, $2, $3, $4::text::jsonb, $5, now())`,
    [ticket.appId, ticket.regino, ticket.revision, JSON.stringify(ticket.body), ticket.origin],
  );
}

/** Windows are on the time of registration, which a correction may change. */
async function moveWindow(client: pg.ClientBase, { appId, regino, registime }: StoredTicket): Promise<void> {
  for (const table of ['ticket_entry', 'feedback']) {
    await client.query(`update hotline.${table} set registime = $3 where app_id = $1 and regino = $2`, [
      appId,
      regino,
      registime.toISOString(),
    ]);
  }
}

async function writeEntry(client: pg.ClientBase, ticket: StoredTicket, entry: TicketEntry): Promise<void> {
  await client.query(
    `insert into hotline.ticket_entry (id, app_id, regino, interface, action, registime, body, extra, created_at)
     values ($1, $2, $3, $4, $5, $6, $7::text::jsonb, $8::text::jsonb, $9)`,
    [
      entry.id,
      ticket.appId,
      ticket.regino,
      entry.interface,
      entry.action,
      ticket.registime.toISOString(),
      JSON.stringify(entry.body),
      JSON.stringify(entry.extra),
      entry.createdAt.toISOString(),
    ],
  );
}
