import type { Bench } from './bench.js';
import { measureSaturation, type Saturation } from './saturation.js';
import { type Trial, trialName } from './trial.js';
import { undisturbed } from './undisturbed.js';

/** Persistence stopped: what is accepted stays on the bus. */
export const ACCEPTING_TRIALS: readonly Trial[] = [
  { contender: 'limit', form: 'json', records: 100 },
  { contender: 'accepting', form: 'json', records: 100 },
  { contender: 'accepting on all cores', form: 'json', records: 100 },
  { contender: 'accepting', form: 'form', records: 100 },
  { contender: 'limit', form: 'json', records: 1 },
  { contender: 'accepting', form: 'json', records: 1 },
  { contender: 'accepting', form: 'form', records: 1 },
];

/** Until the last record is readable. */
export const STORING_TRIALS: readonly Trial[] = [
  { contender: 'civicbus', form: 'json', records: 100 },
  { contender: 'civicbus on all cores', form: 'json', records: 100 },
  { contender: 'simple', form: 'array', records: 100 },
  { contender: 'civicbus', form: 'form', records: 100 },
  { contender: 'usual', form: 'array', records: 100 },
  { contender: 'civicbus', form: 'json', records: 1 },
  { contender: 'simple', form: 'array', records: 1 },
  { contender: 'civicbus', form: 'form', records: 1 },
  { contender: 'usual', form: 'array', records: 1 },
];

const WARM_UP_MS = 1500;
const FIRST_AFTER_START: Trial = { contender: 'civicbus', form: 'json', records: 100 };

/** Saturation by trial name, one figure a round. */
export type Rounds = ReadonlyMap<string, readonly Saturation[]>;

/** Runs all trials in turn, `rounds` times, every other time backwards, after a short run of each to warm it up. */
export async function measureRounds(bench: Bench, rounds: number, trialMs: number): Promise<Rounds> {
  const results = new Map<string, Saturation[]>();
  const persistence = bench.testbed.servers.persistence.process;
  const all = async (trials: readonly Trial[], ms: number, keep: boolean): Promise<void> => {
    for (const trial of trials) {
      const seen = keep
        ? await undisturbed(() => measureSaturation(bench, trial, ms))
        : await measureSaturation(bench, trial, ms);
      if (!keep) continue;
      const name = trialName(trial);
      results.set(name, [...(results.get(name) ?? []), seen]);
      const { requestsPerS, storedPerS, p99Ms, failed } = seen;
      bench.say(
        `  ${name}: ${requestsPerS.toFixed(0)} requests/s, ${storedPerS.toFixed(0)} stored/s, ` +
          `p99 ${p99Ms.toFixed(1)} ms, ${seen.cpuPer100k.total.toFixed(2)} CPU s per 100 k, ${failed} failed, others ${seen.othersCores.toFixed(2)} cores`,
      );
    }
  };
  for (let round = 0; round <= rounds; round += 1) {
    const warmUp = round === 0;
    bench.say(warmUp ? 'warm-up' : `round ${round} of ${rounds}`);
    const order = (trials: readonly Trial[]) => (round % 2 === 0 ? trials.toReversed() : trials);
    await persistence.stop();
    await all(order(ACCEPTING_TRIALS), warmUp ? WARM_UP_MS : trialMs, !warmUp);
    await bench.testbed.clear();
    await persistence.start();
    // Freshly started it is slower than whatever has run for rounds.
    await measureSaturation(bench, FIRST_AFTER_START, WARM_UP_MS);
    await all(order(STORING_TRIALS), warmUp ? WARM_UP_MS : trialMs, !warmUp);
  }
  return results;
}
