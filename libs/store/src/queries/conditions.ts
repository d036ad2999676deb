import type { TimeRange } from './time-range.js';

/** The `where` of a query, put together from the filters that are given. */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly texts: string[] = [];

  /** Adds a condition unless `value` is undefined; `text` gets the value's placeholder. */
  add(value: unknown, text: (placeholder: string) => string): this {
    if (value === undefined) return this;
    this.values.push(value);
    this.texts.push(text(`$${this.values.length}`));
    return this;
  }

  /** Bounds the times of a column. */
  during(column: string, { from, to }: TimeRange): this {
    return this.add(from, (time) => `${column} >= ${time}`).add(to, (time) => `${column} < ${time}`);
  }

  /** The condition as SQL; `true` when there is none. */
  get sql(): string {
    return this.texts.length > 0 ? this.texts.join(' and ') : 'true';
  }
}
