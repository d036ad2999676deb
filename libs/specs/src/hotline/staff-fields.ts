import type { WireRecord } from '@civicbus/contract/normalise';

/** Fields of a stored ticket that staff of 12315 set and no registration does (A70). */
export const STAFF_FIELDS = ['keywordname'] as const;

/** A stored ticket as it was registered: without what staff have added. */
export function asRegistered(body: WireRecord): WireRecord {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !STAFF_FIELDS.some((field) => field === name)));
}

/** What staff have added to a stored ticket; a corrected registration leaves it as it is. */
export function staffFieldsOf(body: WireRecord): WireRecord {
  return Object.fromEntries(STAFF_FIELDS.flatMap((name) => (body[name] === undefined ? [] : [[name, body[name]]])));
}
