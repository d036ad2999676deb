interface Bucket {
  tokens: number;
  at: number;
}

/** A bucket of requests per sender that fills evenly over a minute; at this instance only. */
export class RateLimit {
  readonly #perMinute: number;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  /** @param perMinute 0: any number */
  constructor(perMinute: number, now: () => number = () => performance.now()) {
    this.#perMinute = perMinute;
    this.#now = now;
  }

  /** Takes one request; false when the sender has none left. Give only authenticated senders: each takes some memory. */
  take(sender: string): boolean {
    if (this.#perMinute === 0) return true;
    const now = this.#now();
    const { tokens, at } = this.#buckets.get(sender) ?? { tokens: this.#perMinute, at: now };
    const filled = Math.min(this.#perMinute, tokens + ((now - at) / 60_000) * this.#perMinute);
    this.#buckets.set(sender, { tokens: filled >= 1 ? filled - 1 : filled, at: now });
    return filled >= 1;
  }
}
