import type { AcceptedEvent, AcceptedRecord } from './accepted-event.js';

/** The newest version of one row among several events. */
export interface NewestRecord {
  /** The row's key; with its sender where senders share none. */
  readonly row: string;
  readonly event: AcceptedEvent;
  readonly record: AcceptedRecord;
  /** The other sender whose version of a shared row this one replaced within the same events. */
  readonly replaced: string | null;
}

/**
 * Reduces events of one message to one version per row (one statement may not touch a row twice), the newest by epoch, sequence
 * and position in the event, sorted by row: parallel writers then lock in the same order and cannot deadlock.
 */
export function newestRecords(
  events: readonly AcceptedEvent[],
  keyScope: 'sender' | 'shared',
): readonly NewestRecord[] {
  const ordered = events.every((event, index) => index === 0 || !isOlder(event, events[index - 1] as AcceptedEvent))
    ? events
    : events.toSorted((a, b) => a.epoch - b.epoch || a.sequence - b.sequence);
  const newest = new Map<string, NewestRecord>();
  for (const event of ordered) {
    for (const record of event.records) {
      const row = rowOf(record.key, event.sender, keyScope);
      const before = newest.get(row);
      newest.set(row, { row, event, record, replaced: before ? replacedSender(before, event) : null });
    }
  }
  return [...newest.values()].sort((a, b) => (a.row < b.row ? -1 : 1));
}

/** What tells a row of a message from its others. */
export function rowOf(key: string, sender: string, keyScope: 'sender' | 'shared'): string {
  return keyScope === 'shared' ? key : `${key}\0${sender}`;
}

function isOlder(a: AcceptedEvent, b: AcceptedEvent): boolean {
  return a.epoch < b.epoch || (a.epoch === b.epoch && a.sequence < b.sequence);
}

function replacedSender(before: NewestRecord, event: AcceptedEvent): string | null {
  return before.event.sender === event.sender ? before.replaced : before.event.sender;
}
