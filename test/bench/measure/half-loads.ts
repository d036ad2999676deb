import type { Bench } from './bench.js';
import { type HalfLoad, measureHalfLoad } from './half-load.js';
import { median } from './median.js';
import { ACCEPTING_TRIALS, type Rounds, STORING_TRIALS } from './rounds.js';
import { type Trial, trialName } from './trial.js';
import { undisturbed } from './undisturbed.js';

/** Half-load figures by trial name. */
export type HalfLoads = ReadonlyMap<string, HalfLoad>;

/**
 * Measures every trial at half of its own rate at saturation. Where records are stored that is half of the rate at which they
 * are, not of the higher one at which they are accepted.
 */
export async function measureHalfLoads(bench: Bench, rounds: Rounds, durationMs: number): Promise<HalfLoads> {
  const results = new Map<string, HalfLoad>();
  const all = async (trials: readonly Trial[]): Promise<void> => {
    for (const trial of trials) {
      const half = sustainedRate(rounds, trial) / 2;
      const seen = await undisturbed(() => measureHalfLoad(bench, trial, half, durationMs));
      results.set(trialName(trial), seen);
      const { p50Ms, p99Ms, failed, readable } = seen;
      bench.say(
        `  ${trialName(trial)} at ${half.toFixed(0)}/s: p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms, ${failed} failed` +
          (readable ? `, readable p99 ${readable.p99Ms} ms` : ''),
      );
    }
  };
  const persistence = bench.testbed.servers.persistence.process;
  await persistence.stop();
  await all(ACCEPTING_TRIALS);
  await bench.testbed.clear();
  await persistence.start();
  await all(STORING_TRIALS);
  return results;
}

/** Requests a second that the contender takes and, where it stores, stores. */
export function sustainedRate(rounds: Rounds, trial: Trial): number {
  const seen = rounds.get(trialName(trial)) ?? [];
  return median(
    seen.map(({ requestsPerS, storedPerS }) => (storedPerS > 0 ? storedPerS / trial.records : requestsPerS)),
  );
}
