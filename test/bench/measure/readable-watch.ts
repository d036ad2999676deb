import type pg from 'pg';
import type { AcceptedSample } from '../client/job-result.js';
import { percentile } from '../client/percentile.js';
import { RECORD_TABLE } from '../system/testbed.js';

const LOOK_EVERY_MS = 5;
const GIVE_UP_MS = 60_000;

/** From answer to readable row, of the samples that were watched. */
export interface Readable {
  readonly samples: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

/**
 * Looks for the rows of accepted requests by their key until they are there: for all of them at once, so that what is looked at is not
 * what looking costs.
 */
export class ReadableWatch {
  readonly #delays: number[] = [];
  /** When each key that is not readable yet was accepted. */
  readonly #acceptedAt = new Map<string, number>();
  #looking: Promise<void> | undefined;

  constructor(private readonly pool: pg.Pool) {}

  watch({ firstId, at }: AcceptedSample): void {
    this.#acceptedAt.set(String(firstId), at);
    this.#looking ??= this.#look();
  }

  /** Waits for the last look. Rejects when a row did not come within a minute. */
  async result(): Promise<Readable> {
    await this.#looking;
    const sorted = this.#delays.toSorted((a, b) => a - b);
    const [p50Ms, p99Ms, maxMs] = [0.5, 0.99, 1].map((share) => percentile(sorted, share)) as [number, number, number];
    return { samples: sorted.length, p50Ms, p99Ms, maxMs };
  }

  async #look(): Promise<void> {
    // Never prepared: a plan from when the table was empty would read all of it.
    const text = `select _key as key from ${RECORD_TABLE} where _key = any($1)`;
    while (this.#acceptedAt.size > 0) {
      const { rows } = await this.pool.query<{ key: string }>(text, [[...this.#acceptedAt.keys()]]);
      const now = Date.now();
      for (const { key } of rows) {
        this.#delays.push(now - (this.#acceptedAt.get(key) ?? now));
        this.#acceptedAt.delete(key);
      }
      for (const [key, at] of this.#acceptedAt) {
        if (now - at > GIVE_UP_MS) throw new Error(`item ${key} was accepted and is not readable`);
      }
      await new Promise((wake) => setTimeout(wake, LOOK_EVERY_MS));
    }
    this.#looking = undefined;
  }
}
