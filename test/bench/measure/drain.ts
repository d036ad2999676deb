import { RECORD_TABLE } from '../system/testbed.js';
import type { Bench } from './bench.js';
import { cpuMeter, type CpuUse, perHundredThousand } from './cpu-meter.js';
import { othersMeter } from './undisturbed.js';

/** How fast persistence empties the stream, and how fast PostgreSQL alone takes the same rows. */
export interface Drain {
  readonly records: number;
  readonly recordsPerS: number;
  /** CPU of persistence, bus and database. */
  readonly cpuPer100k: CpuUse;
  /** Cores that others used while it drained. */
  readonly othersCores: number;
  readonly copyPerS: number;
  /** CPU of the database. */
  readonly copyCpuPer100k: CpuUse;
}

const RECORDS_PER_REQUEST = 100;
const LOOK_EVERY_MS = 10;

/** Fills the stream with persistence stopped, starts persistence, and times it from its first progress to its last. */
export async function measureDrain(bench: Bench, records: number): Promise<Drain> {
  const { testbed, client, contenders } = bench;
  const persistence = testbed.servers.persistence.process;
  await persistence.stop();
  await testbed.clear();
  const requests = records / RECORDS_PER_REQUEST;
  const filled = await client.run({
    shape: contenders.accepting.shape('json', RECORDS_PER_REQUEST),
    firstId: bench.nextIds(),
    pace: { kind: 'saturate', connections: 16 },
    durationMs: 600_000,
    requests,
    presign: requests,
  });
  if (filled.accepted !== requests) throw new Error(`${filled.failed} requests failed while the stream was filled`);

  const full = await testbed.ground.backlog();
  // Starting is awaited only afterwards: persistence may be at work before it says that it is ready.
  const started = persistence.start();
  let first:
    | {
        readonly at: number;
        readonly left: number;
        readonly meter: () => CpuUse;
        readonly others: ReturnType<typeof othersMeter>;
      }
    | undefined;
  for (;;) {
    const left = await testbed.ground.backlog();
    if (!first && left < full) {
      const processes = Object.entries(contenders.civicbus.processes()).filter(([name]) => name !== 'gateway');
      first = { at: performance.now(), left, meter: cpuMeter(Object.fromEntries(processes)), others: othersMeter() };
    }
    if (left === 0) break;
    await new Promise((wake) => setTimeout(wake, LOOK_EVERY_MS));
  }
  if (!first) throw new Error('the stream was never full');
  const seconds = (performance.now() - first.at) / 1000;
  const drained = (first.left / full) * records;
  const cpu = first.meter();
  const othersCores = first.others(cpu.total);
  const cpuPer100k = perHundredThousand(cpu, drained);
  await started;
  return { records, recordsPerS: drained / seconds, cpuPer100k, othersCores, ...(await measureCopy(bench, records)) };
}

/** COPY from a file at the server, into a table equal to the one that holds the rows. */
async function measureCopy(bench: Bench, records: number): Promise<Pick<Drain, 'copyPerS' | 'copyCpuPer100k'>> {
  const { pool, infrastructure } = bench.testbed.ground;
  const { rows } = await pool.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
  const file = `${rows[0]?.folder}/bench.copy`;
  await pool.query(`create table copied (like ${RECORD_TABLE} including all)`);
  await pool.query(`copy ${RECORD_TABLE} to '${file}'`);
  await pool.query('checkpoint');
  const meter = cpuMeter({ postgres: infrastructure.postgres.pid ?? 0 });
  const startedAt = performance.now();
  const { rowCount } = await pool.query(`copy copied from '${file}'`);
  const seconds = (performance.now() - startedAt) / 1000;
  if (rowCount !== records) throw new Error(`COPY took ${rowCount} rows of ${records}`);
  const copyCpuPer100k = perHundredThousand(meter(), records);
  await pool.query('drop table copied');
  return { copyPerS: records / seconds, copyCpuPer100k };
}
