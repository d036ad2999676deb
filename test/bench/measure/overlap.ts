import type { JobResult } from '../client/job-result.js';
import { RECORD_TABLE } from '../system/testbed.js';
import type { Bench } from './bench.js';

/** What became of requests that write the same keys at once. */
export interface Overlap extends JobResult {
  readonly requests: number;
  /** Keys that come twice in each request. */
  readonly repeats: number;
  readonly keys: number;
  readonly keysStored: number;
  /** How many different requests the rows come from: every request writes all keys, so one, the last. */
  readonly writers: number;
  /** Whether that one is the newest on the bus; of CivicBus only. */
  readonly newest?: boolean;
}

const KEYS = 100;
const CONNECTIONS = 32;

/** Sends requests that write the same keys in different order, 32 at a time, and looks at the rows. */
export async function measureOverlap(
  bench: Bench,
  contender: 'civicbus' | 'simple',
  requests: number,
  repeats: number,
): Promise<Overlap> {
  const { testbed, client } = bench;
  const { shape, settled, table = RECORD_TABLE } = bench.contenders[contender];
  await testbed.clear();
  const result = await client.run({
    shape: shape(contender === 'civicbus' ? 'json' : 'array', KEYS),
    firstId: bench.nextIds(),
    pace: { kind: 'saturate', connections: CONNECTIONS },
    durationMs: 60_000,
    requests,
    overlap: { repeats },
    presign: requests,
  });
  await settled();
  const keysStored = await testbed.ground.count(table);
  const { rows } = await testbed.ground.pool.query<{ title: string }>(`select distinct title from ${table}`);
  const seen = { ...result, requests, repeats, keys: KEYS, keysStored, writers: rows.length };
  return contender === 'civicbus' ? { ...seen, newest: await holdsNewest(bench) } : seen;
}

/** Every request wrote every key, so all rows must come from the last event of the stream. */
async function holdsNewest({ testbed }: Bench): Promise<boolean> {
  const { state } = await testbed.ground.manager.streams.info('RECORDS');
  const { rows } = await testbed.ground.pool.query<{ oldest: string }>(
    `select min(_sequence) as oldest from ${RECORD_TABLE}`,
  );
  return Number(rows[0]?.oldest) === state.last_seq;
}
