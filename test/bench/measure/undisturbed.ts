import { machineTime } from '../system/machine-time.js';

/** A measurement that knows how many cores others used meanwhile. */
interface Disturbed {
  readonly othersCores: number;
}

/** With more than this used by others a figure says little. */
const DISTURBING_CORES = 0.2;
const TRIES = 3;

/** Measures; again, twice at most, while others disturb it; answers the least disturbed. */
export async function undisturbed<T extends Disturbed>(measure: () => Promise<T>): Promise<T> {
  let best = await measure();
  for (let tries = 1; tries < TRIES && best.othersCores > DISTURBING_CORES; tries += 1) {
    const again = await measure();
    if (again.othersCores < best.othersCores) best = again;
  }
  return best;
}

/** Starts to watch the machine; the answer tells how many cores were used by others than this process and those that used `knownS`. */
export function othersMeter(): (knownS: number) => number {
  const machine = machineTime();
  const own = process.cpuUsage();
  const startedAt = performance.now();
  return (knownS) => {
    const { user, system } = process.cpuUsage(own);
    const others = machineTime().busy - machine.busy - knownS - (user + system) / 1e6;
    return Math.max(0, others / ((performance.now() - startedAt) / 1000));
  };
}
