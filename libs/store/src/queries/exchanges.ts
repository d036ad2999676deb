import type pg from 'pg';
import type { RecordWarning } from '../accepted-event.js';
import type { ExchangeEntry } from '../exchange-entry.js';
import { KEY_LENGTH } from '../exchange-rows.js';
import { soughtHashes } from '../key-hashes.js';
import { Conditions } from './conditions.js';
import type { Page, PageRequest } from './page.js';
import { readPage } from './read-page.js';
import { shanghaiTime } from './shanghai-time.js';
import type { TimeRange } from './time-range.js';

/** Which exchanges. Absent means any. */
export interface ExchangeFilter extends PageRequest, TimeRange {
  readonly direction?: 'in' | 'out' | undefined;
  readonly spec?: string | undefined;
  readonly message?: string | undefined;
  readonly peer?: string | undefined;
  readonly sender?: string | undefined;
  readonly outcome?: ExchangeEntry['outcome'] | undefined;
  /** A business key that was among those of the request. */
  readonly key?: string | undefined;
  readonly traceId?: string | undefined;
}

/** An exchange as the console shows it. */
export interface ExchangeItem extends Omit<ExchangeEntry, 'at' | 'warnings'> {
  /** RFC 3339 with milliseconds, +08:00. */
  readonly at: string;
  readonly warnings: readonly RecordWarning[];
}

const select = `id, ${shanghaiTime('at', 'milliseconds')} as at, direction, spec, message, peer, sender, outcome, code, reason, keys,
  records, duration_ms as "durationMs", bytes, trace_id as "traceId", coalesce(warnings, '[]') as warnings`;

/**
 * By the index of the hashes, then exactly; rows from before there were hashes by an index of their own. Beside `limit`, PostgreSQL would
 * rather read the log from its end than ask either of them.
 */
function hasKey(key: string, placeholder: string): string {
  const exactly = `keys @> array[${placeholder}::text]`;
  return `id = any(array(
    select id from civicbus.exchange where key_hashes && array[${soughtHashes(key).join(', ')}]::int[] and ${exactly}
    union all select id from civicbus.exchange where key_hashes is null and ${exactly}))`;
}

/** Exchanges, newest first. */
export function listExchanges(pool: pg.Pool, filter: ExchangeFilter): Promise<Page<ExchangeItem>> {
  const key = filter.key?.slice(0, KEY_LENGTH);
  const where = new Conditions()
    .add(key, (placeholder) => hasKey(key ?? '', placeholder))
    .add(filter.direction, (direction) => `direction = ${direction}`)
    .add(filter.spec, (spec) => `spec = ${spec}`)
    .add(filter.message, (message) => `message = ${message}`)
    .add(filter.peer, (peer) => `peer = ${peer}`)
    .add(filter.sender, (sender) => `sender = ${sender}`)
    .add(filter.outcome, (outcome) => `outcome = ${outcome}`)
    .add(filter.traceId, (traceId) => `trace_id = ${traceId}`)
    .during('exchange.at', filter);
  return readPage(pool, { from: 'civicbus.exchange', select, where, orderBy: 'exchange.at desc, id desc' }, filter);
}
