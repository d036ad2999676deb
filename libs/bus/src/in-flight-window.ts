/** Bounds what is under way by number and bytes; who does not fit waits in order of arrival. */
export class InFlightWindow {
  readonly #maxCount: number;
  readonly #maxBytes: number;
  readonly #queue: { readonly bytes: number; readonly admit: () => void }[] = [];
  #count = 0;
  #bytes = 0;

  constructor(maxCount: number, maxBytes: number) {
    this.#maxCount = maxCount;
    this.#maxBytes = maxBytes;
  }

  /** Resolves to true when there is room, which `leave` must give back, and to false when there is none within `ms`. */
  enter(bytes: number, ms: number): Promise<boolean> {
    if (this.#queue.length === 0 && this.#fits(bytes)) {
      this.#take(bytes);
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const entry = {
        bytes,
        admit: () => {
          clearTimeout(timer);
          resolve(true);
        },
      };
      const timer = setTimeout(() => {
        this.#queue.splice(this.#queue.indexOf(entry), 1);
        resolve(false);
        // The one that gave up may have been too large for a gap that fits the next.
        this.#admitWaiting();
      }, ms);
      this.#queue.push(entry);
    });
  }

  leave(bytes: number): void {
    this.#count--;
    this.#bytes -= bytes;
    this.#admitWaiting();
  }

  #admitWaiting(): void {
    for (let next = this.#queue[0]; next !== undefined && this.#fits(next.bytes); next = this.#queue[0]) {
      this.#queue.shift();
      this.#take(next.bytes);
      next.admit();
    }
  }

  /** One that is larger than the whole window goes alone. */
  #fits(bytes: number): boolean {
    return this.#count === 0 || (this.#count < this.#maxCount && this.#bytes + bytes <= this.#maxBytes);
  }

  #take(bytes: number): void {
    this.#count++;
    this.#bytes += bytes;
  }
}
