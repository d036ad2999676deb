import type { BusEvent } from '@civicbus/bus/event';
import type { EventHandler } from '@civicbus/bus/handle-batch';
import type { Outcome } from '@civicbus/bus/settle';
import type { AcceptedEvent } from '@civicbus/store/accepted-event';
import { databaseFault } from '@civicbus/store/database-fault';
import { acceptedEvent } from './accepted-event.js';

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

const DONE: Outcome = { kind: 'done' };
/** How long events wait when the database is away. */
const AWAY_DELAY_MS = 1_000;
/** Tries of a transaction that others were in the way of. */
const CONTENTION_TRIES = 5;

/**
 * Stores what the bus delivers: one transaction for a batch. When the database refuses the data, the batch is halved
 * until the event at fault stands alone and becomes a dead letter; the rest goes on.
 */
export class RecordHandler implements EventHandler {
  readonly #writer: Writer;
  readonly #epochs: EpochSource;

  constructor(writer: Writer, epochs: EpochSource) {
    this.#writer = writer;
    this.#epochs = epochs;
  }

  async handle(events: readonly BusEvent[]): Promise<readonly Outcome[]> {
    try {
      const epochs = await Promise.all(events.map(({ incarnation }) => this.#epochs.of(incarnation)));
      return await this.#store(events.map((event, index) => acceptedEvent(event, epochs[index] ?? 0)));
    } catch (error) {
      const reason = awayOrThrow(error);
      return events.map(() => ({ kind: 'retry', delayMs: AWAY_DELAY_MS, reason }));
    }
  }

  async #store(events: readonly AcceptedEvent[]): Promise<readonly Outcome[]> {
    const known = events.filter(({ spec, message }) => this.#writer.knows(spec, message));
    const outcomes = new Map(known.length > 0 ? await this.#write(known) : []);
    const answers: Outcome[] = [];
    for (const event of events) {
      const outcome = outcomes.get(event);
      answers.push(outcome ?? (await this.#giveUp(event, `unknown-message: ${event.spec}/${event.message}`)));
    }
    return answers;
  }

  async #write(events: readonly AcceptedEvent[]): Promise<(readonly [AcceptedEvent, Outcome])[]> {
    const refusal = await this.#refusal(events);
    if (refusal === undefined) return events.map((event) => [event, DONE]);
    const [event] = events;
    if (events.length === 1 && event) return [[event, await this.#giveUp(event, `unstorable: ${refusal}`)]];
    const middle = Math.ceil(events.length / 2);
    return [...(await this.#write(events.slice(0, middle))), ...(await this.#write(events.slice(middle)))];
  }

  /** Writes the events; answers what the database has against their data, if anything. */
  async #refusal(events: readonly AcceptedEvent[]): Promise<string | undefined> {
    try {
      await this.#withoutContention(events);
      return undefined;
    } catch (error) {
      if (databaseFault(error) === 'data') return describe(error);
      throw error;
    }
  }

  /** The exchange was accepted all the same: its row must be found beside the dead letter. */
  async #giveUp(event: AcceptedEvent, reason: string): Promise<Outcome> {
    try {
      await this.#writer.writeTrace(event);
    } catch (error) {
      // What makes the event unstorable may be in its row as well (an id that is no UUID); the dead letter has it all.
      if (databaseFault(error) !== 'data') throw error;
    }
    return { kind: 'dead', reason };
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
