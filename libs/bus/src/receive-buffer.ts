import type { Arrived } from './arrived.js';

/** When a batch is complete: the first bound that is reached counts. */
export interface BatchLimits {
  readonly maxRows: number;
  readonly maxEvents: number;
  /** Of data that is not compressed. */
  readonly maxBytes: number;
  /** Longest that the oldest message waits for company, in ms. */
  readonly maxDelayMs: number;
  /** When at least `rows` came in one go, the next ones wait for `delayMs` in all, most of it on the bus: few large batches under load. */
  readonly busy?: { readonly rows: number; readonly delayMs: number };
}

/** Messages that wait for the handler, handed out in batches by size or delay. */
export class ReceiveBuffer {
  readonly #limits: BatchLimits;
  #items: Arrived[] = [];
  #rows = 0;
  #bytes = 0;
  #heldBytes = 0;
  #wake: (() => void) | undefined;

  constructor(limits: BatchLimits) {
    this.#limits = limits;
  }

  get events(): number {
    return this.#items.length;
  }

  /** Memory that the messages take while they wait. */
  get heldBytes(): number {
    return this.#heldBytes;
  }

  get items(): readonly Arrived[] {
    return this.#items;
  }

  put(item: Arrived): void {
    this.#items.push(item);
    this.#rows += item.rows;
    this.#bytes += item.bytes;
    this.#heldBytes += item.heldBytes;
    if (this.#items.length === 1 || this.#full()) this.#wake?.();
  }

  /**
   * Waits until a batch is complete, and takes it: in order of arrival, at least one message.
   * Resolves to undefined as soon as `signal` is aborted.
   */
  async take(signal: AbortSignal): Promise<readonly Arrived[] | undefined> {
    const abort = (): void => this.#wake?.();
    signal.addEventListener('abort', abort);
    try {
      while (!signal.aborted) {
        const wait = this.#waitMs();
        if (wait <= 0) return this.#cut();
        await this.#woken(wait);
      }
      return undefined;
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }

  /** Empties the buffer and answers what was in it. */
  clear(): readonly Arrived[] {
    const items = this.#items;
    this.#items = [];
    this.#rows = 0;
    this.#bytes = 0;
    this.#heldBytes = 0;
    return items;
  }

  #full(): boolean {
    const { maxRows, maxEvents, maxBytes } = this.#limits;
    return this.#rows >= maxRows || this.#items.length >= maxEvents || this.#bytes >= maxBytes;
  }

  #waitMs(): number {
    const oldest = this.#items[0];
    if (oldest === undefined) return Infinity;
    return this.#full() ? 0 : oldest.arrivedAt + this.#limits.maxDelayMs - performance.now();
  }

  #woken(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = ms === Infinity ? undefined : setTimeout(() => this.#wake?.(), ms);
      this.#wake = () => {
        clearTimeout(timer);
        this.#wake = undefined;
        resolve();
      };
    });
  }

  #cut(): readonly Arrived[] {
    const { maxRows, maxEvents, maxBytes } = this.#limits;
    let count = 0;
    let rows = 0;
    let bytes = 0;
    for (const item of this.#items) {
      const fits = count < maxEvents && rows + item.rows <= maxRows && bytes + item.bytes <= maxBytes;
      if (count > 0 && !fits) break;
      count++;
      rows += item.rows;
      bytes += item.bytes;
    }
    this.#rows -= rows;
    this.#bytes -= bytes;
    const batch = this.#items.splice(0, count);
    for (const { heldBytes } of batch) this.#heldBytes -= heldBytes;
    return batch;
  }
}
