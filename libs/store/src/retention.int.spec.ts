import { beforeEach, expect, test } from '@jest/globals';
import { useDatabase } from './fixtures/use-database.js';
import { Retention } from './retention.js';

const database = useDatabase();
beforeEach(async () => {
  await database.pool.query('truncate civicbus.exchange, civicbus.warning_count');
  // One row a day for a hundred days, the newest of now.
  await database.pool.query(`
    insert into civicbus.exchange (id, at, direction, spec, message, peer, sender, outcome, code, keys, records, duration_ms, bytes)
    select gen_random_uuid(), now() - make_interval(days => d), 'in', 's', 'm', 'p', 'x', 'accepted', '0', '{}', 1, 1, 1
    from generate_series(0, 99) d;
    insert into civicbus.warning_count (spec, message, sender, field, rule, day, count)
    select 's', 'm', 'x', '', 'r', (now() at time zone interval '8 hours')::date - d, 1 from generate_series(0, 99) d`);
});

const left = async (): Promise<unknown> =>
  (
    await database.pool.query<object>(
      `select (select count(*)::int from civicbus.exchange) as exchanges, (select count(*)::int from civicbus.warning_count) as counts`,
    )
  ).rows[0];

test('what is older than its days goes, in small batches; the rest stays', async () => {
  const retention = new Retention(database.pool, { exchanges: 30, warningCounts: 90 }, 7);
  expect(await retention.run()).toEqual({ exchanges: 70, warningCounts: 9 });
  expect(await left()).toEqual({ exchanges: 30, counts: 91 });
  expect(await retention.run()).toEqual({ exchanges: 0, warningCounts: 0 });
});

test('only one process removes at a time, and the next may after it', async () => {
  const other = await database.pool.connect();
  await other.query('select pg_advisory_lock(7201432)');
  const retention = new Retention(database.pool, { exchanges: 30, warningCounts: 90 });
  expect(await retention.run()).toBeUndefined();
  expect(await left()).toEqual({ exchanges: 100, counts: 100 });
  await other.query('select pg_advisory_unlock(7201432)');
  other.release();
  await expect(retention.run()).resolves.toBeDefined();
});

test('a process that stops ends between two batches', async () => {
  expect(await new Retention(database.pool, { exchanges: 30, warningCounts: 90 }).run(AbortSignal.abort())).toEqual({
    exchanges: 0,
    warningCounts: 0,
  });
});
