import type { Fault } from '@civicbus/contract/fault';
import type { Message } from '@civicbus/contract/message';
import type { WireRecord } from '@civicbus/contract/normalise';
import type { Reference } from '@civicbus/contract/reference';

/** Looks up which keys of a message are stored and not deleted. */
export interface StoredKeys {
  /** `sender` counts only for messages whose key holds the sender. Rejects when the database is away. */
  existing(spec: string, message: string, sender: string, keys: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Where persistence stands in the stream. */
export interface StreamProgress {
  /** Position of the newest event. */
  lastSequence(): Promise<number>;
  /** Waits until persistence has stored everything up to a position; false when that takes longer than `timeoutMs`. */
  reached(sequence: number, timeoutMs: number): Promise<boolean>;
}

/** What a look-up found; `unknown` when the database did not answer in time. */
export interface ReferenceFindings {
  readonly refusals: readonly Fault[];
  readonly warnings: readonly Fault[];
  readonly unknown: boolean;
}

const NOTHING: ReferenceFindings = { refusals: [], warnings: [], unknown: false };
const WAIT_MS = 2_000;

/**
 * Checks that what records refer to is stored. The database lags the bus by milliseconds: when something is missing it
 * waits, two seconds at most, until persistence has passed the position of the request's start, and looks again.
 */
export class References {
  readonly #stored: StoredKeys;
  readonly #progress: StreamProgress;

  constructor(stored: StoredKeys, progress: StreamProgress) {
    this.#stored = stored;
    this.#progress = progress;
  }

  async check(message: Message, records: readonly WireRecord[], sender: string): Promise<ReferenceFindings> {
    if (message.references.length === 0) return NOTHING;
    try {
      const found = await Promise.all(
        message.references.map((reference) => this.#one(message, reference, records, sender)),
      );
      return {
        refusals: found.flatMap((faults, i) => (message.references[i]?.effect === 'refuse' ? faults : [])),
        warnings: found.flatMap((faults, i) => (message.references[i]?.effect === 'warn' ? faults : [])),
        unknown: false,
      };
    } catch {
      // The caller decides: a warning may be left out while the database is away, a refusal may not be guessed.
      return { ...NOTHING, unknown: true };
    }
  }

  async #one(
    { facts }: Message,
    { field, to, name, message }: Reference,
    records: readonly WireRecord[],
    sender: string,
  ): Promise<Fault[]> {
    const keys = [...new Set(records.flatMap((record) => (record[field] === undefined ? [] : keyText(record[field]))))];
    let existing = await this.#stored.existing(facts.spec, to, sender, keys);
    if (existing.size < keys.length) {
      await this.#progress.reached(await this.#progress.lastSequence(), WAIT_MS);
      existing = await this.#stored.existing(facts.spec, to, sender, keys);
    }
    return records.flatMap((record, index) => {
      const value = record[field];
      return value === undefined || existing.has(keyText(value)) ? [] : [{ index, field, rule: name, message }];
    });
  }
}

/** A key field in normal form is a text or a whole number. */
const keyText = (value: unknown): string => (typeof value === 'number' ? String(value) : (value as string));
