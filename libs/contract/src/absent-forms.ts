import type { WireRecord } from './normalise.js';

/** Member under which the unknown members of a wire record travel beside its fields. */
export const UNKNOWN = '_unknown';

/**
 * Makes the absent forms of a wire record one: null, and "" where it stands for an absent value, become undefined; moves members that are no fields of the
 * message under `_unknown`. Values are set to undefined rather than deleted, which keeps the object's fast shape.
 * Returns the names of the unknown members.
 */
export function settleAbsentForms(record: WireRecord, isField: ReadonlySet<string>, emptyIsAbsent = true): string[] {
  let unknown: [string, unknown][] | undefined;
  for (const name in record) {
    const value = record[name];
    if (!isField.has(name)) (unknown ??= []).push([name, value]);
    else if (value === null || (value === '' && emptyIsAbsent)) record[name] = undefined;
  }
  if (!unknown) return [];
  for (const [name] of unknown) delete record[name];
  record[UNKNOWN] = Object.fromEntries(unknown);
  return unknown.map(([name]) => name);
}
