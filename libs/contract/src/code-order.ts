import type { CodeEntry } from './facts.js';

/**
 * Rows of a code table in reading order: numeric codes ascending, a class before its sub-classes; others as declared.
 * (An object literal lists the key 99 before 01.)
 */
export function inOrder(rows: readonly CodeEntry[]): readonly CodeEntry[] {
  const numeric = rows.every(({ code }) => /^\d+$/.test(code));
  return numeric ? rows.toSorted((a, b) => (a.code < b.code ? -1 : 1)) : rows;
}
