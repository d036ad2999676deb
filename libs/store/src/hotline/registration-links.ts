import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { type OperatorAction, recordOperatorAction } from '../operator-actions.js';
import { appendOutbox } from '../outbox/append-outbox.js';
import type { OutboxEvent } from '../outbox/outbox-event.js';
import { transaction } from '../transaction.js';
import { writeReceipt } from './receipt-status.js';
import type { ReceiptStatus } from './ticket-change.js';

/** A link to the registration page. */
export interface RegistrationLink {
  readonly id: string;
  readonly appId: string;
  /** Information class of the ticket. */
  readonly kind: string;
  readonly regino: string;
  /** What the page is filled with before. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly expiresAt: Date;
  /** When a ticket was saved by it. */
  readonly savedAt: Date | null;
}

/** Links are kept for so long after they have expired. */
const KEPT = "interval '1 day'";

/** Links to the registration page, and the key that signs them. Every method rejects while the database is away. */
export class RegistrationLinks {
  #key: Promise<Buffer> | undefined;

  constructor(private readonly pool: pg.Pool) {}

  /** The same for every replica and every start. */
  key(): Promise<Buffer> {
    this.#key ??= this.#readKey().catch((error: unknown) => {
      this.#key = undefined;
      throw error;
    });
    return this.#key;
  }

  /** @param audit of the operator who makes it; none where 12345 does */
  async create(link: Omit<RegistrationLink, 'savedAt'>, audit?: OperatorAction): Promise<void> {
    await this.pool.query(`delete from hotline.registration_link where expires_at < now() - ${KEPT}`);
    await transaction(this.pool, async (client) => {
      await client.query(
        `insert into hotline.registration_link (id, app_id, kind, regino, fields, expires_at)
         values ($1, $2, $3, $4, $5::text::jsonb, $6)`,
        [link.id, link.appId, link.kind, link.regino, JSON.stringify(link.fields), link.expiresAt.toISOString()],
      );
      if (audit) await recordOperatorAction(client, audit);
    });
  }

  async find(id: string): Promise<RegistrationLink | undefined> {
    const { rows } = await this.pool.query<RegistrationLink>(
      `select id, app_id as "appId", kind, regino, fields, expires_at as "expiresAt", saved_at as "savedAt"
       from hotline.registration_link where id = $1`,
      [id],
    );
    return rows[0];
  }

  /** Tells that a ticket could not be saved, and the bus of it; a success that is there stays (A110). */
  async failed(link: RegistrationLink, receipt: ReceiptStatus, event: OutboxEvent): Promise<void> {
    // The row of the receipt stays locked until the commit, so its events follow the order of its states.
    await transaction(this.pool, async (client) => {
      if ((await writeReceipt(client, link.appId, link.regino, receipt)) !== 'kept')
        await appendOutbox(client, [event]);
    });
  }

  async #readKey(): Promise<Buffer> {
    await this.pool.query('insert into hotline.link_key (key) values ($1) on conflict do nothing', [randomBytes(32)]);
    const { rows } = await this.pool.query<{ key: Buffer }>('select key from hotline.link_key');
    return (rows[0] as { key: Buffer }).key;
  }
}
