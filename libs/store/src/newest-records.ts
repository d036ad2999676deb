import type { AcceptedEvent } from './accepted-event.js';
import { RecordVersions } from './record-versions.js';

/**
 * Reduces events of one message to one version per row (one statement may not touch a row twice), the newest by epoch, sequence
 * and position in the event, sorted by row: parallel writers then lock in the same order and cannot deadlock.
 */
export function newestRecords(events: readonly AcceptedEvent[], keyScope: 'sender' | 'shared'): RecordVersions {
  const all = new RecordVersions();
  // Mostly in order already, since keys mostly grow: then sorting is one comparison for each.
  for (const event of events.toSorted(byFirstKey)) {
    for (let index = 0; index < event.records.keys.length; index += 1) all.add(event, index, null);
  }
  const order = Array.from({ length: all.length }, (_, at) => at);
  order.sort((a, b) => byRow(all, a, b, keyScope) || byAge(all, a, b));
  const newest = new RecordVersions();
  let replaced: string | null = null;
  for (const [place, at] of order.entries()) {
    const next = order[place + 1];
    const event = all.events[at] as AcceptedEvent;
    if (next === undefined || byRow(all, at, next, keyScope) !== 0) {
      newest.add(event, all.indexes[at] as number, replaced);
      replaced = null;
    } else if (all.events[next]?.sender !== event.sender) replaced = event.sender;
  }
  return newest;
}

function byFirstKey(a: AcceptedEvent, b: AcceptedEvent): number {
  return compare(a.records.keys[0] ?? '', b.records.keys[0] ?? '');
}

/** 0 for versions of one row. */
function byRow({ keys, events }: RecordVersions, a: number, b: number, keyScope: 'sender' | 'shared'): number {
  const byKey = compare(keys[a] as string, keys[b] as string);
  if (byKey !== 0 || keyScope === 'shared') return byKey;
  return compare((events[a] as AcceptedEvent).sender, (events[b] as AcceptedEvent).sender);
}

function byAge({ events, indexes }: RecordVersions, a: number, b: number): number {
  const [one, other] = [events[a] as AcceptedEvent, events[b] as AcceptedEvent];
  return one.epoch - other.epoch || one.sequence - other.sequence || (indexes[a] as number) - (indexes[b] as number);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a === b ? 0 : 1;
}
