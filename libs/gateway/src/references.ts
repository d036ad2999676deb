import { within } from '@civicbus/bus/within';
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

/** What a look-up found; `unknown` when a reference that decides could not be looked up in time. */
export interface ReferenceFindings {
  readonly refusals: readonly Fault[];
  readonly warnings: readonly Fault[];
  readonly unknown: boolean;
}

/** A reference that is looked up while the request waits. */
type LookedUp = Reference & { readonly effect: keyof typeof WAIT_MS };

const isLookedUp = (reference: Reference): reference is LookedUp =>
  reference.lookup !== 'own' && reference.effect !== 'report';

const NOTHING: ReferenceFindings = { refusals: [], warnings: [], unknown: false };
/** How long a request waits for what it refers to: as long as a caller would where it decides, a moment where it only warns. */
const WAIT_MS = { refuse: 2_000, warn: 300 } as const;

/**
 * Checks that what records refer to is stored. The database lags the bus by milliseconds: when something is missing it
 * waits until persistence has passed the position of the request's start, and looks again. What could not be found out in
 * time is `unknown`: a warning is left out then, and a refusal may not be guessed.
 */
export class References {
  readonly #stored: StoredKeys;
  readonly #progress: StreamProgress;

  constructor(stored: StoredKeys, progress: StreamProgress) {
    this.#stored = stored;
    this.#progress = progress;
  }

  /** Whether nothing is looked up for a message while its requests wait. */
  none(message: Message): boolean {
    return !message.references.some(isLookedUp);
  }

  /** @param counts false for records that refer to nothing, because they are deleted */
  async check(
    message: Message,
    records: readonly WireRecord[],
    sender: string,
    counts: (record: WireRecord) => boolean = () => true,
  ): Promise<ReferenceFindings> {
    const references = message.references.filter(isLookedUp);
    if (references.length === 0) return NOTHING;
    const found = await Promise.all(
      references.map(async (reference) => ({
        effect: reference.effect,
        faults: await this.#inTime(message, reference, records, sender, counts),
      })),
    );
    const of = (effect: Reference['effect']) =>
      found.flatMap((one) => (one.effect === effect ? (one.faults ?? []) : []));
    return {
      refusals: of('refuse'),
      warnings: of('warn'),
      unknown: found.some(({ effect, faults }) => effect === 'refuse' && faults === undefined),
    };
  }

  /** Undefined when it could not be found out in time. */
  async #inTime(
    message: Message,
    reference: LookedUp,
    records: readonly WireRecord[],
    sender: string,
    counts: (record: WireRecord) => boolean,
  ): Promise<readonly Fault[] | undefined> {
    let faults: readonly Fault[] | undefined;
    const looking = this.#missing(message, reference, records, sender, counts).then((found) => {
      faults = found;
    });
    await within(WAIT_MS[reference.effect], looking);
    return faults;
  }

  async #missing(
    { facts }: Message,
    { field, to, name, effect, message }: LookedUp,
    records: readonly WireRecord[],
    sender: string,
    counts: (record: WireRecord) => boolean,
  ): Promise<Fault[] | undefined> {
    const valueOf = (record: WireRecord): unknown => (counts(record) ? record[field] : undefined);
    const values = records.map(valueOf);
    const keys = [...new Set(values.filter((value) => value !== undefined).map(keyText))];
    const look = async (): Promise<ReadonlySet<string>> => {
      const found = await Promise.all(to.map((id) => this.#stored.existing(facts.spec, id, sender, keys)));
      return new Set(found.flatMap((some) => [...some]));
    };
    let existing = await look();
    if (existing.size < keys.length) {
      if (!(await this.#progress.reached(await this.#progress.lastSequence(), WAIT_MS[effect]))) return undefined;
      existing = await look();
    }
    return values.flatMap((value, index) => {
      return value === undefined || existing.has(keyText(value)) ? [] : [{ index, field, rule: name, message }];
    });
  }
}

/** A key field in normal form is a text or a whole number. */
const keyText = (value: unknown): string => (typeof value === 'number' ? String(value) : (value as string));
