import { expect, it } from '@jest/globals';
import { useDatabase } from '../fixtures/use-database.js';
import { FeedbackQueue } from './feedback-queue.js';

const database = useDatabase();

/** Rows of an AppId, all of them waiting. */
async function backlog(appId: string, rows: number): Promise<void> {
  const client = await database.pool.connect();
  try {
    await client.query('set statement_timeout = 60000');
    await client.query(
      `insert into hotline.feedback (app_id, seq, kind, regino, registime, feetime, body)
       select $1, n, (n % 3 + 1)::text, 'T' || n / 2, now(), now(), '{"dealResult":"双方达成一致"}' from generate_series(1, $2::int) n`,
      [appId, rows],
    );
    await client.query(
      `insert into hotline.feedback_delivery select $1, kind, 0, 0, 0 from unnest('{1,2,3}'::text[]) kind`,
      [appId],
    );
  } finally {
    client.release();
  }
}

/** Pages that a query touches, which a machine's load does not change. */
async function pagesOf(work: () => Promise<unknown>): Promise<number> {
  const read = async (): Promise<number> => {
    await database.pool.query('select pg_stat_force_next_flush()');
    const { rows } = await database.pool.query<{ pages: string }>(
      `select (sum(heap_blks_read + heap_blks_hit + coalesce(idx_blks_read, 0) + coalesce(idx_blks_hit, 0)))::text as pages
       from pg_statio_user_tables where relname = 'feedback'`,
    );
    return Number(rows[0]?.pages);
  };
  const before = await read();
  await work();
  return (await read()) - before;
}

it('costs a poll the same, however much is waiting and however much was acknowledged', async () => {
  await backlog('small', 3_000);
  await backlog('large', 150_000);
  await database.pool.query('analyze hotline.feedback');
  const queue = new FeedbackQueue(database.pool);
  const polled = async (appId: string, kind?: string): Promise<number> => {
    // Statistics are of the sessions that did the work: each tells of its own when it is asked.
    await queue.poll(appId, kind);
    return pagesOf(async () => {
      for (let time = 0; time < 5; time += 1) expect((await queue.poll(appId, kind)).rows).toHaveLength(500);
    });
  };
  const small = await polled('small', '1');
  expect(small).toBeGreaterThan(0);
  expect(await polled('large', '1')).toBeLessThan(2 * small + 200);
  expect(await polled('large')).toBeLessThan(2 * (await polled('small')) + 200);

  // What was acknowledged at the beginning is not walked over again.
  await database.pool.query(
    `update hotline.feedback set acknowledged_at = now() where app_id = 'large' and seq <= 100000`,
  );
  await queue.poll('large', '1');
  expect(await polled('large', '1')).toBeLessThan(2 * small + 200);
}, 120_000);
