import type pg from 'pg';
import { jsonRows } from './json-rows.js';

/** A message of the bus that a consumer gave up, with all that is needed to look at it and to publish it once more. */
export interface DeadLetterEntry {
  /** Service that gave it up. */
  readonly consumer: string;
  /** `civic.records.<spec>.<message>`. */
  readonly subject: string;
  readonly sequence: number;
  /** Creation time of the stream. */
  readonly incarnation: string;
  readonly storedAt: Date;
  readonly deliveries: number;
  /** Event id; empty when it has none. */
  readonly id: string;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly data: Uint8Array;
  /** `<stable word>: <detail>`. */
  readonly reason: string;
  /** Business sender and keys, as far as they could be read. */
  readonly sender?: string;
  readonly keys?: readonly string[];
}

const statement = `
insert into civicbus.dead_letter (id, consumer, subject, spec, message, sequence, incarnation, stored_at, deliveries, event_id, headers, data, reason, detail, sender, keys)
select gen_random_uuid(), r.consumer, r.subject, r.spec, r.message, r.sequence, r.incarnation, r."storedAt", r.deliveries, r."eventId", r.headers, $2, r.reason, r.detail, r.sender, r.keys
from json_to_recordset($1::json) as r(consumer text, subject text, spec text, message text, sequence bigint, incarnation text,
  "storedAt" timestamptz, deliveries int, "eventId" text, headers jsonb, reason text, detail text, sender text, keys text[])
on conflict (consumer, incarnation, sequence) do nothing`;

/** Dead letters in PostgreSQL. Fits the bus's `DeadLetterSink`. */
export class DeadLetters {
  /** @param pool or the client of a transaction */
  constructor(private readonly pool: Pick<pg.ClientBase, 'query'>) {}

  /** Resolves when the letter is committed; the same letter again changes nothing. Rejects while the database is away. */
  async put(letter: DeadLetterEntry): Promise<void> {
    const { data, id, reason, ...rest } = letter;
    const [, , spec = '', ...message] = letter.subject.split('.');
    const [word = '', ...detail] = reason.split(': ');
    const row = {
      ...rest,
      spec,
      message: message.join('.'),
      eventId: id || null,
      reason: word,
      detail: detail.join(': '),
    };
    await this.pool.query(statement, [
      jsonRows([{ ...row, sender: letter.sender ?? '', keys: letter.keys ?? [] }]),
      Buffer.from(data),
    ]);
  }
}
