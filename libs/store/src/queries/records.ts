import type { MessageFacts } from '@civicbus/contract/facts';
import type pg from 'pg';
import { columnType } from '../column-type.js';
import { quoteName, tableName } from '../table-name.js';
import { Conditions } from './conditions.js';
import type { Page, PageRequest } from './page.js';
import { readPage } from './read-page.js';
import { shanghaiTime } from './shanghai-time.js';
import type { TimeRange } from './time-range.js';

/** Which records, by time of receipt among others. Absent means any. */
export interface RecordFilter extends PageRequest, TimeRange {
  readonly sender?: string | undefined;
  /** Whole business key: values of the key fields, without the sender, joined by `|`. */
  readonly key?: string | undefined;
  /** Also those that were deleted; default false. */
  readonly deleted?: boolean | undefined;
}

/** A record: its fields under their wire names in normal form (absent = null), and what the bus knows of it. */
export interface RecordItem {
  readonly [field: string]: unknown;
  readonly _meta: {
    readonly sender: string;
    readonly key: string;
    /** RFC 3339 with milliseconds, +08:00. */
    readonly receivedAt: string;
    readonly sequence: number;
    readonly deleted: boolean;
    /** The event that wrote it; also the id of its exchange. */
    readonly eventId: string;
    /** Unit of the areas of its sender, of messages that have one; absent when no account tells. */
    readonly areaUnit?: string;
    /** Fields that the standard does not have; absent when there are none. */
    readonly unknown?: Readonly<Record<string, unknown>>;
  };
}

/** The newest versions of a message's records, newest first. */
export function listRecords(pool: pg.Pool, facts: MessageFacts, filter: RecordFilter): Promise<Page<RecordItem>> {
  const where = new Conditions()
    .add(filter.key, (key) => `_key = ${key}`)
    .add(filter.sender, (sender) => `_sender = ${sender}`)
    .during('_received_at', filter)
    .add(filter.deleted ? undefined : false, (deleted) => `_deleted = ${deleted}`);
  const orderBy = '_received_at desc, _epoch desc, _sequence desc, _key, _sender';
  return readPage(pool, { from: tableName(facts).sql, select: columns(facts), where, orderBy }, filter);
}

function columns(facts: MessageFacts): string {
  const fields = facts.fields.map((field) => {
    const name = quoteName(field.name);
    return columnType(field).type === 'timestamptz' ? `${shanghaiTime(name, 'seconds')} as ${name}` : name;
  });
  const meta = `jsonb_build_object('sender', _sender, 'key', _key, 'receivedAt', ${shanghaiTime('_received_at', 'milliseconds')},
    'sequence', _sequence, 'deleted', _deleted, 'eventId', _event_id)
    || case when _unknown is null then '{}' else jsonb_build_object('unknown', _unknown) end as _meta`;
  return [...fields, meta].join(', ');
}
