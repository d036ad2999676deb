import type { BatchLimits } from './receive-buffer.js';

/**
 * When a consumer that has read everything asks again: by letting the server collect for a while, what follows comes in one go. Handing
 * over each event as it is stored costs the server, and the reader, several times as much.
 */
export class PullPace {
  readonly #limits: Pick<BatchLimits, 'maxDelayMs' | 'busy'>;
  readonly #onRested: () => void;
  #rows = 0;
  #timer: NodeJS.Timeout | undefined;

  /** `onRested` is called at the end of each rest. */
  constructor(limits: Pick<BatchLimits, 'maxDelayMs' | 'busy'>, onRested: () => void) {
    this.#limits = limits;
    this.#onRested = onRested;
  }

  /** Whether nothing should be asked for yet. */
  get resting(): boolean {
    return this.#timer !== undefined;
  }

  /** Notes rows that came. */
  received(rows: number): void {
    this.#rows += rows;
  }

  /**
   * Rests, since there is nothing more: half as long as what came waits for company here, so that the next is in time, or when much came
   * since the last rest, for the longer time less what the next will wait here.
   */
  rest(): void {
    const { maxDelayMs, busy } = this.#limits;
    const longer = busy !== undefined && this.#rows >= busy.rows ? busy.delayMs - maxDelayMs : 0;
    const delayMs = Math.max(longer, maxDelayMs / 2);
    this.#rows = 0;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#onRested();
    }, delayMs).unref();
  }
}
