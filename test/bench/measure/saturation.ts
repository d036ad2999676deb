import type { JobResult } from '../client/job-result.js';
import type { Bench } from './bench.js';
import { cpuMeter, type CpuUse, perHundredThousand } from './cpu-meter.js';
import type { Trial } from './trial.js';
import { othersMeter } from './undisturbed.js';

/** What a contender does when it always has enough to do. */
export interface Saturation extends JobResult {
  readonly requestsPerS: number;
  readonly recordsPerS: number;
  /** Until the last record was readable; 0 when none is stored. */
  readonly storedPerS: number;
  /** CPU seconds of all servers, until everything was stored, for 100,000 records. */
  readonly cpuPer100k: CpuUse;
  /** Cores that neither the contender nor the client used, but others. */
  readonly othersCores: number;
}

const CONNECTIONS = 32;
/** Requests signed in advance, for each second of the run; beyond that the client signs as it goes. */
const PRESIGNED_PER_S = { 100: 2500, 1: 8000 } as const;
const AFTERMATH_MS = 200;
/** Measures one trial at saturation, from empty tables. Throws when a row is missing in the end. */
export async function measureSaturation(bench: Bench, trial: Trial, durationMs: number): Promise<Saturation> {
  const { testbed, client } = bench;
  const { shape, processes, settled, table } = bench.contenders[trial.contender];
  await testbed.clear();
  let meter = (): CpuUse => ({ total: 0, byProcess: {} });
  let startedAt = 0;
  let others = othersMeter();
  const result = await client.run(
    {
      shape: shape(trial.form, trial.records),
      firstId: bench.nextIds(),
      pace: { kind: 'saturate', connections: CONNECTIONS },
      durationMs,
      presign: (PRESIGNED_PER_S[trial.records === 1 ? 1 : 100] * durationMs) / 1000,
    },
    {
      onStart: () => {
        meter = cpuMeter(processes());
        startedAt = performance.now();
        others = othersMeter();
      },
    },
  );
  await settled();
  const storedMs = performance.now() - startedAt;
  // What the database writes shortly after the last commit belongs to the run.
  await new Promise((wake) => setTimeout(wake, AFTERMATH_MS));
  const cpu = meter();
  const othersCores = others(cpu.total + result.clientCpuS);
  if (table !== undefined) await expectRows(bench, table, result);
  const seconds = result.elapsedMs / 1000;
  return {
    ...result,
    requestsPerS: result.accepted / seconds,
    recordsPerS: result.records / seconds,
    storedPerS: table === undefined ? 0 : result.records / (storedMs / 1000),
    cpuPer100k: perHundredThousand(cpu, result.records),
    othersCores,
  };
}

async function expectRows(bench: Bench, table: string, { records, failed }: JobResult): Promise<void> {
  const rows = await bench.testbed.ground.count(table);
  // A request that failed at the client may have been stored all the same.
  if (rows < records || (failed === 0 && rows > records))
    throw new Error(`${records} records were accepted, ${rows} are in ${table}`);
}
