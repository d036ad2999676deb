import type pg from 'pg';
import { Conditions } from './conditions.js';
import type { Page, PageRequest } from './page.js';
import { readPage } from './read-page.js';
import { shanghaiTime } from './shanghai-time.js';
import type { TimeRange } from './time-range.js';

/** Which dead letters, by the time when they were given up among others. Absent means any. */
export interface DeadLetterFilter extends PageRequest, TimeRange {
  readonly spec?: string | undefined;
  readonly message?: string | undefined;
  /** Part of the reason or its detail, whatever the case of its letters. */
  readonly reason?: string | undefined;
}

/** A dead letter as the console shows it; its data stays in the database. */
export interface DeadLetterItem {
  readonly id: string;
  /** When it was given up, RFC 3339 with milliseconds, +08:00. */
  readonly at: string;
  readonly consumer: string;
  readonly spec: string;
  readonly message: string;
  readonly sender: string;
  readonly keys: readonly string[];
  /** Stable word, e.g. `data` or `undecodable`. */
  readonly reason: string;
  readonly detail: string;
  readonly eventId: string | null;
  readonly subject: string;
  readonly sequence: number;
  readonly storedAt: string;
  readonly deliveries: number;
  /** Size of its data. */
  readonly bytes: number;
}

const select = `id, ${shanghaiTime('at', 'milliseconds')} as at, consumer, spec, message, sender, keys, reason, detail,
  event_id as "eventId", subject, sequence, ${shanghaiTime('stored_at', 'milliseconds')} as "storedAt", deliveries, length(data) as bytes`;

/** Dead letters, newest first. */
export function listDeadLetters(pool: pg.Pool, filter: DeadLetterFilter): Promise<Page<DeadLetterItem>> {
  const where = new Conditions()
    .add(filter.spec, (spec) => `spec = ${spec}`)
    .add(filter.message, (message) => `message = ${message}`)
    .add(filter.reason, (reason) => `position(lower(${reason}) in lower(reason || ': ' || detail)) > 0`)
    .during('dead_letter.at', filter);
  return readPage(pool, { from: 'civicbus.dead_letter', select, where, orderBy: 'dead_letter.at desc, id' }, filter);
}
