import { WarningList } from '@civicbus/contract/warning-list';
import type { AcceptedEvent, RecordWarning } from './accepted-event.js';

/** A warning that only the database could tell, found while the records of an event were written. */
export interface LateWarning {
  readonly eventId: string;
  /** Key of the record. */
  readonly key: string;
  /** Wire name of the field; empty for the whole record. */
  readonly field: string;
  /** Stable name of the rule. */
  readonly rule: string;
  /** Chinese text without personal data. */
  readonly text: string;
}

/** The events with what was found of them among their warnings. */
export function withLateWarnings(
  events: readonly AcceptedEvent[],
  found: readonly LateWarning[],
): readonly AcceptedEvent[] {
  if (found.length === 0) return events;
  const byEvent = Map.groupBy(found, ({ eventId }) => eventId);
  return events.map((event) => {
    const late = byEvent.get(event.id);
    return late ? { ...event, warnings: [...event.warnings, ...warningsOf(event, late)] } : event;
  });
}

function warningsOf({ records }: AcceptedEvent, late: readonly LateWarning[]): RecordWarning[] {
  // Of several records of one key the last one was stored.
  const index = new Map(records.keys.map((key, position) => [key, position]));
  const list = new WarningList();
  for (const { key, field, rule, text } of late) list.add({ index: index.get(key) ?? 0, field, rule, message: text });
  return list.toArray().map(({ message: text, ...warning }) => ({ ...warning, text }));
}
