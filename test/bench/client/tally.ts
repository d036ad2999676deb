import type { JobResult } from './job-result.js';
import { percentile } from './percentile.js';

/** Counts the answers of a run. */
export class Tally {
  readonly #latencies: number[] = [];
  readonly #failures = new Map<string, number>();
  readonly #cpu = process.cpuUsage();
  readonly #startedAt = performance.now();
  #lastAt = performance.now();

  constructor(private readonly recordsPerRequest: number) {}

  /**
   * @param since performance.now() when the request was sent or, at a fixed rate, was due
   * @param at performance.now() when it was answered
   */
  count(outcome: string, since: number, at = performance.now()): void {
    this.#lastAt = at;
    if (outcome === 'ok') this.#latencies.push(this.#lastAt - since);
    else this.#failures.set(outcome, (this.#failures.get(outcome) ?? 0) + 1);
  }

  result(): JobResult {
    const { user, system } = process.cpuUsage(this.#cpu);
    const sorted = Float64Array.from(this.#latencies).sort();
    return {
      accepted: sorted.length,
      records: sorted.length * this.recordsPerRequest,
      failed: [...this.#failures.values()].reduce((sum, count) => sum + count, 0),
      failures: Object.fromEntries(this.#failures),
      elapsedMs: this.#lastAt - this.#startedAt,
      p50Ms: percentile(sorted, 0.5),
      p99Ms: percentile(sorted, 0.99),
      maxMs: percentile(sorted, 1),
      clientCpuS: (user + system) / 1e6,
    };
  }
}
