import type pg from 'pg';
import { jsonRows } from './json-rows.js';

/** How often a sender's records raised a warning on a day. */
export interface WarningCount {
  readonly spec: string;
  readonly message: string;
  readonly sender: string;
  /** Wire name of the field; empty for the whole record, and for fields that the standard does not have. */
  readonly field: string;
  readonly rule: string;
  /** Day of receipt in Asia/Shanghai, `yyyy-MM-dd`. */
  readonly day: string;
  readonly count: number;
}

const statement = `
insert into civicbus.warning_count as t (spec, message, sender, field, rule, day, count)
select spec, message, sender, field, rule, day, sum(count)
from json_to_recordset($1::json) as r(spec text, message text, sender text, field text, rule text, day date, count bigint)
group by spec, message, sender, field, rule, day
order by spec, message, sender, field, rule, day
on conflict (spec, message, sender, field, rule, day) do update set count = t.count + excluded.count`;

/** The rule of fields that the standard does not have. Senders make their names up, so they are no rows of their own here. */
const UNKNOWN_FIELD = 'unknown-field';

/** Adds to the counts, within the client's transaction. */
export async function addWarningCounts(client: pg.ClientBase, counts: readonly WarningCount[]): Promise<void> {
  if (counts.length > 0) await client.query(statement, [jsonRows(counts.map(bounded))]);
}

const bounded = (count: WarningCount): WarningCount => (count.rule === UNKNOWN_FIELD ? { ...count, field: '' } : count);

/** The day of a time in Asia/Shanghai, which has no summer time. */
export function shanghaiDay(time: Date): string {
  return new Date(time.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
