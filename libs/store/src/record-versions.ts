import type { AcceptedEvent } from './accepted-event.js';

/** Versions of rows of one message, as lists of one length. */
export class RecordVersions {
  readonly keys: string[] = [];
  readonly events: AcceptedEvent[] = [];
  /** Places among the records of their events. */
  readonly indexes: number[] = [];
  /** The other sender whose version of a shared row this one replaced within the same events. */
  readonly replaced: (string | null)[] = [];

  get length(): number {
    return this.keys.length;
  }

  add(event: AcceptedEvent, index: number, replaced: string | null): void {
    this.keys.push(event.records.keys[index] as string);
    this.events.push(event);
    this.indexes.push(index);
    this.replaced.push(replaced);
  }

  isDeleted(at: number): boolean {
    return (this.events[at] as AcceptedEvent).records.isDeleted(this.indexes[at] as number);
  }

  /** The JSON of a version; undefined for a deletion. */
  body(at: number): Uint8Array | undefined {
    const { records } = this.events[at] as AcceptedEvent;
    const index = this.indexes[at] as number;
    return records.isDeleted(index) ? undefined : records.data.subarray(records.starts[index], records.ends[index]);
  }
}
