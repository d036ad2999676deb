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

/** Looks for the rows of accepted requests by their key until they are there. */
export class ReadableWatch {
  readonly #delays: number[] = [];
  readonly #looks: Promise<void>[] = [];

  constructor(private readonly pool: pg.Pool) {}

  watch(sample: AcceptedSample): void {
    this.#looks.push(this.#look(sample));
  }

  /** Waits for the last look. Rejects when a row did not come within a minute. */
  async result(): Promise<Readable> {
    await Promise.all(this.#looks);
    const sorted = this.#delays.toSorted((a, b) => a - b);
    const [p50Ms, p99Ms, maxMs] = [0.5, 0.99, 1].map((share) => percentile(sorted, share)) as [number, number, number];
    return { samples: sorted.length, p50Ms, p99Ms, maxMs };
  }

  async #look({ firstId, at }: AcceptedSample): Promise<void> {
    const query = { name: 'look', text: `select 1 from ${RECORD_TABLE} where _key = $1`, values: [String(firstId)] };
    for (;;) {
      const { rowCount } = await this.pool.query(query);
      const now = Date.now();
      if (rowCount === 1) {
        this.#delays.push(now - at);
        return;
      }
      if (now - at > GIVE_UP_MS) throw new Error(`item ${firstId} was accepted and is not readable`);
      await new Promise((wake) => setTimeout(wake, LOOK_EVERY_MS));
    }
  }
}
