import type { DecodedEvent } from '@civicbus/bus/decode-event';
import type { EventHandler } from '@civicbus/bus/handle-batch';
import { readDeadLetter } from '@civicbus/bus/read-dead-letter';
import type { Outcome } from '@civicbus/bus/settle';
import { databaseFault } from '@civicbus/store/database-fault';
import type { OperatorAction } from '@civicbus/store/operator-actions';
import type { StoredLetter } from '@civicbus/store/redrivable-letters';
import { v7 } from 'uuid';
import type { RedriveRequest } from './redrive-request.js';

/**
 * What became of a letter: `stored`, its records are in the tables, unless newer ones are, and it is gone; `refused`, it stays, for `reason`;
 * `later`, it stays, since something around it is broken; `absent`, there is none of this id, or no longer.
 */
export interface Redriven {
  readonly id: string;
  readonly outcome: 'stored' | 'refused' | 'later' | 'absent';
  readonly reason?: string;
}

/** Where the letters lie. */
export interface Letters {
  find(ids: readonly string[]): Promise<readonly StoredLetter[]>;
  remove(id: string, action: OperatorAction): Promise<void>;
  refuse(action: OperatorAction): Promise<void>;
}

/** Nothing is begun after this, so that the answer comes while somebody waits for it. */
const BUDGET_MS = 10_000;
const AWAY = 'the database is away';

/**
 * Handles dead letters once more, one after another in the order of the stream, each at its old place: what has been overwritten since stays
 * so. The event is stored before the letter goes, and storing it twice changes nothing: whoever is unsure asks again.
 */
export class Redrive {
  constructor(
    private readonly letters: Letters,
    private readonly handler: EventHandler,
  ) {}

  /** Answers for every id. Rejects on bugs only. */
  async run({ ids, operator }: RedriveRequest, now = () => performance.now()): Promise<readonly Redriven[]> {
    const deadline = now() + BUDGET_MS;
    const results = new Map<string, Redriven>();
    try {
      for (const letter of await this.letters.find(ids)) {
        const id = letter.letterId;
        const result: Redriven =
          now() < deadline ? await this.#one(letter, operator) : { id, outcome: 'later', reason: 'no time was left' };
        results.set(id, result);
      }
    } catch (error) {
      const fault = databaseFault(error);
      if (fault === 'bug' || fault === 'data') throw error;
      return ids.map((id) => results.get(id) ?? { id, outcome: 'later', reason: AWAY });
    }
    return ids.map((id) => results.get(id) ?? { id, outcome: 'absent' });
  }

  async #one(letter: StoredLetter, operator: string): Promise<Redriven> {
    const id = letter.letterId;
    const outcome = await this.#outcome(letter);
    if (outcome.kind === 'retry') return { id, outcome: 'later', reason: outcome.reason };
    const action = { id: v7(), operator, spec: letter.spec, action: 'dead-letter-redrive', subject: id };
    if (outcome.kind === 'done') {
      await this.letters.remove(id, { ...action, outcome: 'done' });
      return { id, outcome: 'stored' };
    }
    await this.letters.refuse({ ...action, outcome: 'refused', reason: outcome.reason });
    return { id, outcome: 'refused', reason: outcome.reason };
  }

  async #outcome(letter: StoredLetter): Promise<Outcome> {
    // To number it now would make an old stream the newest.
    if (!letter.numbered) return { kind: 'dead', reason: 'stream: nothing of its stream was ever stored' };
    const decoded: DecodedEvent = readDeadLetter(letter);
    if (decoded.kind === 'undecodable') return { kind: 'dead', reason: `undecodable: ${decoded.reason}` };
    const [outcome] = await this.handler.handle([decoded.event]);
    return outcome as Outcome;
  }
}
