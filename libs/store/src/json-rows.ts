import { storableText } from './storable-text.js';

/** How JSON writes what a PostgreSQL text cannot hold: U+0000 and half of a surrogate pair. */
const UNSTORABLE = /\\u(?:0000|d[89a-f])/;

/** JSON for `json_to_recordset`. What PostgreSQL cannot hold and is only told about (keys of a refused request) shows as U+FFFD. */
export function jsonRows(rows: readonly unknown[]): string {
  const text = JSON.stringify(rows);
  if (!UNSTORABLE.test(text)) return text;
  return JSON.stringify(rows, (_, value: unknown) => (typeof value === 'string' ? storableText(value) : value));
}
