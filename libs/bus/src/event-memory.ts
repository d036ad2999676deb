/** Memory that is kept; not touched, it takes no room. */
const KEPT_BYTES = 8 * 1024 * 1024;

/**
 * Memory for the decompressed data of the events that are handled together, used again for the next ones: were it new for each event, it
 * would be collected, or wait for it, megabyte by megabyte.
 */
export class EventMemory {
  readonly #kept = Buffer.allocUnsafeSlow(KEPT_BYTES);
  #used = 0;

  /** Memory for an event until the next `clear`; of its own when the kept one is full. */
  take(bytes: number): Uint8Array {
    const start = this.#used;
    if (start + bytes > KEPT_BYTES) return Buffer.allocUnsafeSlow(bytes);
    this.#used += bytes;
    return this.#kept.subarray(start, this.#used);
  }

  /** Nobody reads any more what was taken. */
  clear(): void {
    this.#used = 0;
  }
}
