import { eventually } from '@civicbus/testing/eventually';
import { expect, test } from '@jest/globals';
import { ExchangeLog } from './exchange-log.js';
import { refusedExchange } from './fixtures/exchange.js';
import { useDatabase } from './fixtures/use-database.js';
import { listExchanges } from './queries/exchanges.js';

const database = useDatabase();

const observer = (dropped: [number, string][], errors: unknown[] = []) => ({
  onDropped: (count: number, why: string) => dropped.push([count, why]),
  onError: (error: unknown) => errors.push(error),
});

test('rows appear shortly, also with what PostgreSQL cannot hold', async () => {
  const dropped: [number, string][] = [];
  const log = new ExchangeLog(database.pool, observer(dropped), { delayMs: 1 });
  const cutInACharacter = `${'x'.repeat(499)}😀`;
  const keys = ['a\0b', 'half \ud83d', '长'.repeat(4_000), cutInACharacter];
  log.record(refusedExchange({ peer: 'shown', keys, reason: '\0' }));
  const { items } = await eventually(async () => {
    const page = await listExchanges(database.pool, { peer: 'shown' });
    return page.total === 1 && page;
  });
  expect(items[0]).toMatchObject({
    outcome: 'refused',
    durationMs: 2,
    keys: ['a\uFFFDb', 'half \uFFFD', '长'.repeat(500), `${'x'.repeat(499)}\uFFFD`],
    warnings: [],
  });
  expect((await listExchanges(database.pool, { key: cutInACharacter })).total).toBe(1);
  await log.stop();
  expect(dropped).toEqual([]);
});

test('one row that cannot be stored is dropped alone', async () => {
  const dropped: [number, string][] = [];
  const log = new ExchangeLog(database.pool, observer(dropped));
  for (const id of [undefined, 'no uuid', undefined]) log.record(refusedExchange({ peer: 'mixed', ...(id && { id }) }));
  await log.stop();
  expect(dropped).toEqual([[1, 'unstorable']]);
  expect((await listExchanges(database.pool, { peer: 'mixed' })).total).toBe(2);
});

test('rows wait while the database is away, the oldest go when there are too many', async () => {
  const dropped: [number, string][] = [];
  const errors: unknown[] = [];
  const log = new ExchangeLog(database.pool, observer(dropped, errors), { maxEntries: 10, delayMs: 1, retryMs: 10 });
  await database.server.kill();
  for (let count = 0; count < 12; count += 1) log.record(refusedExchange({ peer: `away ${count}` }));
  await eventually(() => errors.length === 1);
  expect(dropped).toEqual([[2, 'full']]);
  await database.server.start();
  await eventually(async () => (await listExchanges(database.pool, { peer: 'away 11' })).total === 1);
  expect((await listExchanges(database.pool, { peer: 'away 1' })).total).toBe(0);
  expect((await listExchanges(database.pool, { peer: 'away 2' })).total).toBe(1);
  expect(errors).toHaveLength(1);
  await log.stop();
}, 30_000);

test('the oldest go when the characters of the rows are too many', async () => {
  const dropped: [number, string][] = [];
  const log = new ExchangeLog(database.pool, observer(dropped), { maxBytes: 100_000 });
  for (let count = 0; count < 5; count += 1)
    log.record(refusedExchange({ peer: `long ${count}`, keys: ['k'.repeat(10_000)] }));
  expect(dropped).toEqual([[1, 'full']]);
  log.record(refusedExchange({ peer: 'long 5', keys: ['k'.repeat(100_000)] }));
  expect(dropped).toEqual([
    [1, 'full'],
    [5, 'full'],
  ]);
  expect(log.pending).toBe(0);
  log.record(refusedExchange({ peer: 'long 6' }));
  await log.stop();
  expect((await listExchanges(database.pool, { peer: 'long 6' })).total).toBe(1);
});

test('stop ends in time while the database is away, and tells what is lost', async () => {
  const dropped: [number, string][] = [];
  const log = new ExchangeLog(database.pool, observer(dropped));
  await database.server.halt();
  log.record(refusedExchange({ keys: Array.from({ length: 120 }, (_, key) => `K${key}`) }));
  const begun = performance.now();
  await log.stop(300);
  expect(performance.now() - begun).toBeLessThan(2_000);
  expect(dropped).toEqual([[1, 'stopped']]);
  log.record(refusedExchange());
  expect(dropped).toEqual([
    [1, 'stopped'],
    [1, 'stopped'],
  ]);
  await database.server.start();
}, 30_000);
