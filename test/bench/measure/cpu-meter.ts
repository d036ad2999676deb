import { cpuSeconds } from '../system/cpu-time.js';

/** CPU seconds by process name, and their sum. */
export interface CpuUse {
  readonly total: number;
  readonly byProcess: Readonly<Record<string, number>>;
}

/** Starts to count the CPU of processes; the answer tells what they used since. */
export function cpuMeter(processes: Readonly<Record<string, number>>): () => CpuUse {
  const now = (): [string, number][] => Object.entries(processes).map(([name, pid]) => [name, cpuSeconds([pid])]);
  const before = new Map(now());
  return () => {
    const byProcess = Object.fromEntries(now().map(([name, used]) => [name, used - (before.get(name) ?? 0)]));
    return { byProcess, total: Object.values(byProcess).reduce((sum, used) => sum + used, 0) };
  };
}

/** CPU seconds for 100,000 records. */
export function perHundredThousand(use: CpuUse, records: number): CpuUse {
  const scale = (used: number): number => (records === 0 ? 0 : (used / records) * 100_000);
  return {
    total: scale(use.total),
    byProcess: Object.fromEntries(Object.entries(use.byProcess).map(([name, used]) => [name, scale(used)])),
  };
}
