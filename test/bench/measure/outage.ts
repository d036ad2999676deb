import type { JobResult } from '../client/job-result.js';
import type { Bench } from './bench.js';
import type { Trial } from './trial.js';

/** What clients saw while PostgreSQL was away. */
export interface Outage extends JobResult {
  readonly perSecond: number;
  readonly awayMs: number;
  /** Rows in the end: at least the accepted ones, or something was lost. */
  readonly rows: number;
  /** From PostgreSQL's return until all was stored. */
  readonly caughtUpMs: number;
}

const BEFORE_MS = 2000;
const AFTER_MS = 3000;

/** Stops PostgreSQL for `awayMs` under an even load, and counts who was refused and what is stored in the end. */
export async function measureOutage(
  bench: Bench,
  trial: Trial & { readonly perSecond: number; readonly awayMs: number },
): Promise<Outage> {
  const { testbed, client } = bench;
  const { shape, settled, table } = bench.contenders[trial.contender];
  const { perSecond, awayMs } = trial;
  if (table === undefined) throw new Error(`${trial.contender} stores nothing`);
  await testbed.clear();
  const durationMs = BEFORE_MS + awayMs + AFTER_MS;
  let away: Promise<number> | undefined;
  const result = await client.run(
    {
      shape: shape(trial.form, trial.records),
      firstId: bench.nextIds(),
      pace: { kind: 'rate', perSecond },
      durationMs,
      presign: Math.ceil((perSecond * durationMs) / 1000),
    },
    {
      onStart: () => {
        away = takeAway(bench, awayMs);
      },
    },
  );
  const backAt = (await away) ?? 0;
  await settled();
  const caughtUpMs = performance.now() - backAt;
  return { ...result, perSecond, awayMs, rows: await testbed.ground.count(table), caughtUpMs };
}

/** Answers when PostgreSQL was back. */
async function takeAway({ testbed, say }: Bench, awayMs: number): Promise<number> {
  const { postgres } = testbed.ground.infrastructure;
  await new Promise((wake) => setTimeout(wake, BEFORE_MS));
  await postgres.halt();
  say('  PostgreSQL is away');
  await new Promise((wake) => setTimeout(wake, awayMs));
  await postgres.start();
  say('  PostgreSQL is back');
  return performance.now();
}
