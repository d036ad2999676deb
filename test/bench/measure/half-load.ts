import type { JobResult } from '../client/job-result.js';
import type { Bench } from './bench.js';
import { cpuMeter, type CpuUse } from './cpu-meter.js';
import { RECORD_TABLE } from '../system/testbed.js';
import { type Readable, ReadableWatch } from './readable-watch.js';
import type { Trial } from './trial.js';
import { othersMeter } from './undisturbed.js';

/** How a contender answers at half of what it can do. */
export interface HalfLoad extends JobResult {
  readonly perSecond: number;
  /** Cores that neither the contender nor the client used, but others. */
  readonly othersCores: number;
  /** Of CivicBus with persistence. */
  readonly readable?: Readable;
}

const SAMPLES_PER_S = 60;

/** Sends `perSecond` requests a second, evenly; latencies count from when a request was due. */
export async function measureHalfLoad(
  bench: Bench,
  trial: Trial,
  perSecond: number,
  durationMs: number,
): Promise<HalfLoad> {
  const { testbed, client } = bench;
  const { shape, processes, settled, table } = bench.contenders[trial.contender];
  await testbed.clear();
  const watch = table === RECORD_TABLE ? new ReadableWatch(testbed.ground.pool) : undefined;
  let meter = (): CpuUse => ({ total: 0, byProcess: {} });
  let others = othersMeter();
  const result = await client.run(
    {
      shape: shape(trial.form, trial.records),
      firstId: bench.nextIds(),
      pace: { kind: 'rate', perSecond },
      durationMs,
      presign: Math.ceil((perSecond * durationMs) / 1000),
      ...(watch && { sampleEvery: Math.max(1, Math.round(perSecond / SAMPLES_PER_S)) }),
    },
    {
      onStart: () => {
        meter = cpuMeter(processes());
        others = othersMeter();
      },
      onAccepted: (sample) => watch?.watch(sample),
    },
  );
  const othersCores = others(meter().total + result.clientCpuS);
  const readable = await watch?.result();
  await settled();
  return { ...result, perSecond, othersCores, ...(readable && { readable }) };
}
