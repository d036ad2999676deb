import type { Client } from '../client/client.js';
import type { CpuUse } from '../measure/cpu-meter.js';
import { type Load, load } from './load.js';
import type { PoliceBed } from './police-bed.js';

/** How a record's cost changes while the table grows. */
export interface Growth {
  readonly rows: number;
  /** One for each hundred thousand rows, in order. */
  readonly steps: readonly GrowthStep[];
}

/** A hundred thousand new records on top of `rowsBefore`. */
export interface GrowthStep {
  readonly rowsBefore: number;
  /** Microseconds for a record, from the first request to the last readable row. */
  readonly perRecordUs: number;
  readonly cpuPer100kS: number;
  readonly cpuPer100kByProcess: CpuUse['byProcess'];
  readonly othersCores: number;
}

const STEP = 100_000;
const PACE = { kind: 'saturate', connections: 32 } as const;

/** Fills the empty table of devices to `rows` through gateway and persistence, a hundred thousand at a time. */
export async function measureGrowth(
  bed: PoliceBed,
  client: Client,
  firstSerial: number,
  rows: number,
  say: (text: string) => void,
): Promise<Growth> {
  await bed.clear();
  const steps: GrowthStep[] = [];
  for (let rowsBefore = 0; rowsBefore < rows; rowsBefore += STEP) {
    const { storedMs, cpuPer100k, othersCores }: Load = await load(bed, client, {
      of: 'civicbus',
      kind: 'device',
      firstSerial: firstSerial + rowsBefore,
      durationMs: 600_000,
      requests: STEP / 100,
      pace: PACE,
    });
    const { total, byProcess } = cpuPer100k;
    const perRecordUs = (storedMs / STEP) * 1000;
    const step = { rowsBefore, perRecordUs, cpuPer100kS: total, cpuPer100kByProcess: byProcess, othersCores };
    steps.push(step);
    say(
      `  from ${rowsBefore} rows: ${step.perRecordUs.toFixed(1)} µs and ${(step.cpuPer100kS * 10).toFixed(0)} µs of CPU a record`,
    );
  }
  return { rows, steps };
}
