/** How much one caller may send. */
export interface RateLimitOptions {
  /** Sustained; 0: no limit. */
  readonly perSecond: number;
  /** At once, after a pause. Default: two seconds' worth. */
  readonly burst?: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** A token bucket for each caller, in this process: each replica counts for itself. Callers must be known, so that their number is bounded. */
export class RateLimit {
  readonly #perMs: number;
  readonly #burst: number;
  readonly #buckets = new Map<string, Bucket>();

  constructor({ perSecond, burst = 2 * perSecond }: RateLimitOptions) {
    this.#perMs = perSecond / 1_000;
    this.#burst = burst;
  }

  /** Whether the caller may send another request now; counts it when so. @param now milliseconds of a clock that only goes forward */
  take(caller: string, now = performance.now()): boolean {
    if (this.#perMs === 0) return true;
    const bucket = this.#buckets.get(caller) ?? { tokens: this.#burst, at: now };
    this.#buckets.set(caller, bucket);
    bucket.tokens = Math.min(this.#burst, bucket.tokens + (now - bucket.at) * this.#perMs);
    bucket.at = now;
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  }
}
