import { residentMemory } from '../system/resident-memory.js';
import type { Bench } from './bench.js';

/** Resident memory of the services after so many records since their start, MiB. */
export interface MemoryAt {
  readonly records: number;
  readonly gatewayMiB: number;
  readonly persistenceMiB: number;
  /** Records stored a second since the last look. */
  readonly storedPerS: number;
}

const RECORDS_PER_REQUEST = 100;
const QUIET_MS = 1500;

/** Freshly started services take records up to each of `marks`; memory is read when all is stored and it is quiet. */
export async function measureMemory(bench: Bench, marks: readonly number[]): Promise<readonly MemoryAt[]> {
  const { testbed, client, contenders, say } = bench;
  const { gateway, persistence } = testbed.servers;
  for (const { process } of [gateway, persistence]) {
    await process.stop();
    await process.start();
  }
  await testbed.clear();
  const seen: MemoryAt[] = [];
  let done = 0;
  for (const mark of marks) {
    const requests = (mark - done) / RECORDS_PER_REQUEST;
    const startedAt = performance.now();
    const { failed } = await client.run({
      shape: contenders.civicbus.shape('json', RECORDS_PER_REQUEST),
      firstId: bench.nextIds(),
      pace: { kind: 'saturate', connections: 16 },
      durationMs: 1_800_000,
      requests,
      presign: Math.min(requests, 20_000),
    });
    if (failed > 0) throw new Error(`${failed} requests failed`);
    await testbed.ground.settled(1_800_000);
    const storedPerS = (mark - done) / ((performance.now() - startedAt) / 1000);
    await new Promise((wake) => setTimeout(wake, QUIET_MS));
    done = mark;
    const mebibytes = (pid: number): number => residentMemory(pid) / 2 ** 20;
    const [gatewayMiB, persistenceMiB] = [mebibytes(gateway.process.pid), mebibytes(persistence.process.pid)];
    seen.push({ records: mark, gatewayMiB, persistenceMiB, storedPerS });
    say(`  ${mark} records: gateway ${gatewayMiB.toFixed(0)} MiB, persistence ${persistenceMiB.toFixed(0)} MiB`);
  }
  return seen;
}
