import type pg from 'pg';
import type { WarningCount } from '../warning-counts.js';
import { Conditions } from './conditions.js';
import type { Page, PageRequest } from './page.js';
import { readPage } from './read-page.js';

/** Which warnings. Absent means any. */
export interface WarningFilter extends PageRequest {
  readonly spec?: string | undefined;
  readonly message?: string | undefined;
  readonly sender?: string | undefined;
  readonly rule?: string | undefined;
  /** First and last day in Asia/Shanghai, `yyyy-MM-dd`, inclusive. */
  readonly fromDay?: string | undefined;
  readonly toDay?: string | undefined;
}

const select = `spec, message, sender, field, rule, to_char(day, 'YYYY-MM-DD') as day, count`;
const orderBy = 'warning_count.day desc, warning_count.count desc, spec, message, sender, field, rule';

/** How often each sender's records raised each warning, by day, newest day first. */
export function listWarnings(pool: pg.Pool, filter: WarningFilter): Promise<Page<WarningCount>> {
  const where = new Conditions()
    .add(filter.spec, (spec) => `spec = ${spec}`)
    .add(filter.message, (message) => `message = ${message}`)
    .add(filter.sender, (sender) => `sender = ${sender}`)
    .add(filter.rule, (rule) => `rule = ${rule}`)
    .add(filter.fromDay, (day) => `warning_count.day >= ${day}`)
    .add(filter.toDay, (day) => `warning_count.day <= ${day}`);
  return readPage(pool, { from: 'civicbus.warning_count', select, where, orderBy }, filter);
}
