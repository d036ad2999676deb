import type { BusEvent } from '@civicbus/bus/event';
import type { EventHandler } from '@civicbus/bus/handle-batch';
import type { Outcome } from '@civicbus/bus/settle';
import type { AcceptedEvent } from '@civicbus/store/accepted-event';
import { databaseFault } from '@civicbus/store/database-fault';
import { acceptedEvent } from './accepted-event.js';
import { BugMeetings } from './bug-meetings.js';

/** Writes events in one transaction each call. */
export interface Writer {
  knows(spec: string, message: string): boolean;
  write(events: readonly AcceptedEvent[]): Promise<unknown>;
  writeTrace(event: AcceptedEvent): Promise<void>;
}

/** Numbers the incarnations of the stream. */
export interface EpochSource {
  of(incarnation: string): Promise<number>;
}

/** Told of what nobody expected: an error that is neither the database's nor its data's. */
export interface BugObserver {
  /** `events` are those at fault: one, or several that fail only together. They are tried again. Must not throw. */
  onBug(error: unknown, events: readonly BusEvent[]): void;
}

/** An event on its way into the database. */
interface Item {
  readonly event: BusEvent;
  readonly accepted: AcceptedEvent;
}

/** Why events could not be written, when it is not an outage. */
type Refusal = { readonly kind: 'data'; readonly detail: string } | { readonly kind: 'bug'; readonly error: unknown };

type Answers = Map<BusEvent, Outcome>;

const DONE: Outcome = { kind: 'done' };
/** How long events wait when the database is away. */
const AWAY_DELAY_MS = 1_000;
/** How long an event waits that met a bug. */
const BUG_DELAY_MS = 5_000;
/** An event that has met a bug this many times is given up. */
const MOST_BUGS = 10;
/** Tries of a transaction that others were in the way of. */
const CONTENTION_TRIES = 5;

/**
 * Stores what the bus delivers: one transaction for a batch. When the database refuses the data, or handling it meets a bug, the
 * batch is halved until the event at fault stands alone; the rest goes on. Refused data becomes a dead letter; an event that meets a
 * bug is tried again every 5 s, and becomes a dead letter when it has met ten, so that nothing comes again for ever. Deliveries during an
 * outage do not count.
 */
export class RecordHandler implements EventHandler {
  readonly #writer: Writer;
  readonly #epochs: EpochSource;
  readonly #observer: BugObserver;
  readonly #bugs = new BugMeetings();

  constructor(writer: Writer, epochs: EpochSource, observer: BugObserver) {
    this.#writer = writer;
    this.#epochs = epochs;
    this.#observer = observer;
  }

  async handle(events: readonly BusEvent[]): Promise<readonly Outcome[]> {
    try {
      const epochs = await Promise.all(events.map(({ incarnation }) => this.#epochs.of(incarnation)));
      const answers = await this.#store(events, epochs);
      return events.map((event) => answers.get(event) as Outcome);
    } catch (error) {
      const reason = awayOrThrow(error);
      return events.map(() => ({ kind: 'retry', delayMs: AWAY_DELAY_MS, reason }));
    }
  }

  async #store(events: readonly BusEvent[], epochs: readonly number[]): Promise<Answers> {
    const answers: Answers = new Map();
    const known: Item[] = [];
    for (const [index, event] of events.entries()) {
      const item = await this.#convert(event, epochs[index] ?? 0, answers);
      if (item === undefined) continue;
      const { spec, message } = item.accepted;
      if (this.#writer.knows(spec, message)) known.push(item);
      else answers.set(event, await this.#giveUp(item, `unknown-message: ${spec}/${message}`));
    }
    if (known.length > 0) await this.#write(known, answers);
    return answers;
  }

  async #convert(event: BusEvent, epoch: number, answers: Answers): Promise<Item | undefined> {
    try {
      return { event, accepted: acceptedEvent(event, epoch) };
    } catch (error) {
      answers.set(event, await this.#metBug(error, event));
      return undefined;
    }
  }

  /** Answers whether an event was found that meets a bug. */
  async #write(items: readonly Item[], answers: Answers): Promise<boolean> {
    const refusal = await this.#refusal(items);
    if (refusal === undefined) {
      for (const { event } of items) answers.set(event, DONE);
      return false;
    }
    const [item] = items;
    if (items.length === 1 && item) {
      const bug = refusal.kind === 'bug';
      answers.set(
        item.event,
        bug
          ? await this.#metBug(refusal.error, item.event, item)
          : await this.#giveUp(item, `unstorable: ${refusal.detail}`),
      );
      return bug;
    }
    const middle = Math.ceil(items.length / 2);
    const first = await this.#write(items.slice(0, middle), answers);
    const second = await this.#write(items.slice(middle), answers);
    if (first || second) return true;
    if (refusal.kind === 'bug') this.#tell(refusal.error, items);
    return refusal.kind === 'bug';
  }

  /** Writes the events; answers what speaks against them, if anything. Rejects while the database is away. */
  async #refusal(items: readonly Item[]): Promise<Refusal | undefined> {
    try {
      await this.#withoutContention(items.map(({ accepted }) => accepted));
      return undefined;
    } catch (error) {
      const fault = databaseFault(error);
      if (fault === 'data') return { kind: 'data', detail: describe(error) };
      if (fault === 'bug') return { kind: 'bug', error };
      throw error;
    }
  }

  /** @param item absent when the event could not even be read */
  async #metBug(error: unknown, event: BusEvent, item?: Item): Promise<Outcome> {
    this.#observer.onBug(error, [event]);
    const reason = `bug: ${nameOf(error)}`;
    if (this.#bugs.add(event) < MOST_BUGS) return { kind: 'retry', delayMs: BUG_DELAY_MS, reason };
    this.#bugs.forget(event);
    return item ? this.#giveUp(item, reason) : { kind: 'dead', reason };
  }

  /** The exchange was accepted all the same: its row must be found beside the dead letter. */
  async #giveUp(item: Item, reason: string): Promise<Outcome> {
    try {
      await this.#writer.writeTrace(item.accepted);
    } catch (error) {
      // What makes the event unstorable may be in its row as well (an id that is no UUID); the dead letter has it all.
      const fault = databaseFault(error);
      if (fault === 'bug') this.#tell(error, [item]);
      else if (fault !== 'data') throw error;
    }
    return { kind: 'dead', reason };
  }

  #tell(error: unknown, items: readonly Item[]): void {
    this.#observer.onBug(
      error,
      items.map(({ event }) => event),
    );
  }

  async #withoutContention(events: readonly AcceptedEvent[]): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        await this.#writer.write(events);
        return;
      } catch (error) {
        if (databaseFault(error) !== 'contention' || tries === CONTENTION_TRIES) throw error;
      }
    }
  }
}

/** The class of an error: its message may quote personal data. */
function nameOf(error: unknown): string {
  const name = (error as { readonly name?: unknown } | null | undefined)?.name;
  return typeof name === 'string' ? name : typeof error;
}

/** SQLSTATE and column of what the database refused; its message may quote personal data. */
function describe(error: unknown): string {
  const { code = '', column = '', table = '' } = error as { code?: string; column?: string; table?: string };
  return ['SQLSTATE', code, table, column].filter((part) => part !== '').join(' ');
}

/** The reason when the database could not be used; throws what is nobody's outage. */
function awayOrThrow(error: unknown): string {
  const fault = databaseFault(error);
  if (fault === 'bug' || fault === 'data') throw error;
  const { code } = error as { code?: unknown };
  const why = fault === 'contention' ? 'other transactions were in the way' : 'the database is away';
  // A missing table (42P01, not migrated) or a wrong password (28P01) is told apart by the code only.
  return typeof code === 'string' ? `${why} (${code})` : why;
}
