import type { WireRecord } from '@civicbus/contract/normalise';
import type { Rejected } from '../outcome.js';
import { isAbsent } from './envelope.js';
import { malformed, missing, refusedFor } from './refusals.js';
import { readMoment14, shanghaiDay } from './times.js';

const DAY_MS = 24 * 3_600_000;

/** Most rows of one answer that is capped (A95). */
export const MAX_ROWS = 500;

/** Days before an end that comes without a beginning (A53). */
const DEFAULT_DAYS = 30;

/** What an interface says of its window of time. */
export interface WindowRule {
  /** No bound given: refused (A91), today (A90), or no window beside ticket numbers and else today (A53). */
  readonly absent: 'refused' | 'today' | 'optional';
  /** Longest span in days of 24 hours, inclusive (A93); absent: any. */
  readonly maxDays?: number;
}

/** Windows by interface; interfaces that are not here have none. */
export const windowRules: Readonly<Record<string, WindowRule>> = {
  getTsBusiCaseInfoData: { absent: 'today' },
  getJbBusiCaseInfoData: { absent: 'today' },
  getZxBusiCaseInfoData: { absent: 'today' },
  getShBtgData: { absent: 'refused' },
  numcaseinfo: { absent: 'refused', maxDays: 15 },
  getCaseLzmx: { absent: 'refused', maxDays: 7 },
  getTsCaseLzmx: { absent: 'refused', maxDays: 7 },
  getJbCaseLzmx: { absent: 'refused', maxDays: 7 },
  getCaseApproval: { absent: 'refused', maxDays: 7 },
  getCaseCb: { absent: 'refused', maxDays: 7 },
  casefeedback: { absent: 'optional' },
  getCaseFeedbackTs: { absent: 'optional' },
  getCaseFeedbackJb: { absent: 'optional' },
  getCaseFeedbackZx: { absent: 'optional' },
};

/** A span of times of registration, both ends included (A94). */
export interface Window {
  readonly begin: Date;
  readonly end: Date;
}

const BEGIN = 'beginregtime';
const END = 'endregtime';

/**
 * The window that a request asks for; undefined when it filters by ticket numbers only.
 * `filtered`: whether it names ticket numbers. Refusals: 2003 a bound is missing, 2004 no real time, 2005 reversed or too long.
 */
export function readWindow(
  members: WireRecord,
  rule: WindowRule,
  now: Date,
  filtered: boolean,
): { readonly window: Window | undefined } | Rejected {
  const given = [BEGIN, END].filter((name) => !isAbsent(members[name]));
  const times = new Map<string, Date>();
  for (const name of given) {
    const time = readMoment14(members[name]);
    if (time === undefined) return malformed(name);
    times.set(name, new Date(time));
  }
  if (given.length === 0 && rule.absent === 'optional' && filtered) return { window: undefined };
  const complete = given.length === 2 || rule.absent === 'optional' || (rule.absent === 'today' && given.length === 0);
  if (!complete) return missing(...[BEGIN, END].filter((name) => !given.includes(name)));
  return checked(fill(times.get(BEGIN), times.get(END), now), rule);
}

function fill(begin: Date | undefined, end: Date | undefined, now: Date): Window {
  if (!begin && !end) return { begin: new Date(`${shanghaiDay(now)}T00:00:00+08:00`), end: now };
  return {
    begin: begin ?? new Date((end as Date).getTime() - DEFAULT_DAYS * DAY_MS),
    end: end ?? now,
  };
}

function checked(window: Window, { maxDays }: WindowRule): { readonly window: Window } | Rejected {
  const span = window.end.getTime() - window.begin.getTime();
  if (span < 0) return refusedFor('2005', '查询时间范围错误: 结束时间早于开始时间');
  if (maxDays !== undefined && span > maxDays * DAY_MS) return refusedFor('2005', `查询时间范围超过${maxDays}天`);
  return { window };
}
