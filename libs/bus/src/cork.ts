/**
 * Sends together what is to be sent within a few milliseconds of each other. A server that is woken for each message alone spends more on
 * waking up than on the message, and so does who hears its answers.
 */
export class Cork {
  readonly #everyMs: number;
  #held: (() => void)[] = [];
  #sentAt = -Infinity;
  #timer: NodeJS.Timeout | undefined;

  /** Sends at most once in `everyMs`. */
  constructor(everyMs: number) {
    this.#everyMs = everyMs;
  }

  /** Calls `send` at once when nothing was sent lately, else with all others at the end of the time; in order. It must not throw. */
  add(send: () => void): void {
    this.#held.push(send);
    if (this.#timer !== undefined) return;
    const left = this.#sentAt + this.#everyMs - performance.now();
    if (left <= 0) this.#send();
    else this.#timer = setTimeout(() => this.#send(), left);
  }

  #send(): void {
    this.#timer = undefined;
    this.#sentAt = performance.now();
    const held = this.#held;
    this.#held = [];
    for (const send of held) send();
  }
}
