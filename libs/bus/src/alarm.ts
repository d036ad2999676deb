/** A sleep that somebody else can cut short. One sleeper. */
export class Alarm {
  #wake: () => void = () => {};

  /** Resolves after `ms`, or when it rings. */
  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Wakes the sleeper; nothing happens when nobody sleeps. */
  ring(): void {
    this.#wake();
  }
}
