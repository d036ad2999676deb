import { createRequire } from 'node:module';

interface PublishedDays {
  /** Days off by day: `name,中文名,length`. */
  readonly holidays: Readonly<Record<string, string>>;
  /** Weekend days that are worked in return. */
  readonly workdays: Readonly<Record<string, string>>;
}

const require = createRequire(import.meta.url);
const published = require('chinese-days/dist/chinese-days.json') as PublishedDays;

const DAY_MS = 86_400_000;

/** What an operator adds to the published holidays: by day (yyyy-MM-dd), whether it is worked. */
export type DayAdditions = Readonly<Record<string, 'work' | 'off'>>;

/** Working days of China: Monday to Friday, but for the State Council's holidays and the days that are worked in return (A113). */
export class WorkingDays {
  readonly #additions: DayAdditions;

  constructor(additions: DayAdditions = {}) {
    this.#additions = additions;
  }

  /** @param day yyyy-MM-dd */
  isWorkingDay(day: string): boolean {
    const added = Object.hasOwn(this.#additions, day) ? this.#additions[day] : undefined;
    if (added !== undefined) return added === 'work';
    if (Object.hasOwn(published.workdays, day)) return true;
    if (Object.hasOwn(published.holidays, day)) return false;
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return weekday !== 0 && weekday !== 6;
  }

  /** The `count`th working day after a day (1: the first one), as yyyy-MM-dd; the limit ends with it, at 24:00 in Shanghai. */
  after(day: string, count: number): string {
    let at = Date.parse(`${day}T00:00:00Z`);
    let left = count;
    while (left > 0) {
      at += DAY_MS;
      if (this.isWorkingDay(dayOf(at))) left -= 1;
    }
    return dayOf(at);
  }

  /** Whether the holidays of a year are known; else its weekdays count as working days, until an operator adds them. */
  knowsYear(year: number): boolean {
    const days = [...Object.keys(published.holidays), ...Object.keys(this.#additions)];
    return days.some((day) => day.startsWith(`${year}-`));
  }
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
