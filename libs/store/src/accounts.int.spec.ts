import { type PostgresServer, startPostgres } from '@civicbus/testing/postgres-server';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type pg from 'pg';
import { Accounts } from './accounts.js';
import { Epochs } from './epochs.js';
import { sampleDatabase } from './fixtures/sample-database.js';

let server: PostgresServer;
let pool: pg.Pool;
beforeAll(async () => {
  server = await startPostgres();
  ({ pool } = await sampleDatabase(server.url));
}, 60_000);
afterAll(async () => {
  await pool.end();
  await server.stop();
});

test('every change of an account changes the version of its standard', async () => {
  const accounts = new Accounts(pool);
  expect(await accounts.version('urban')).toBe('0');
  const city = {
    account: 'city',
    passwordHash: '$argon2id$',
    regions: ['430100'],
    joiner: '',
    sourceAddresses: ['10.0.0.0/8'],
  };
  await accounts.put('urban', city);
  expect(await accounts.version('urban')).toBe('1');
  expect(await accounts.snapshot('urban')).toEqual([{ ...city, version: '1' }]);
  expect(await accounts.version('police')).toBe('0');

  await accounts.put('urban', { ...city, regions: [] });
  expect(await accounts.snapshot('urban')).toEqual([{ ...city, regions: [], version: '2' }]);

  await accounts.disable('urban', 'city');
  expect(await accounts.version('urban')).toBe('3');
  expect(await accounts.snapshot('urban')).toEqual([]);
});

test('each incarnation of the stream has a number, the same in every process, growing', async () => {
  const [one, two] = [new Epochs(pool), new Epochs(pool)];
  const [first, again] = await Promise.all([one.of('2026-11-22T00:00:00.1Z'), two.of('2026-11-22T00:00:00.1Z')]);
  expect([first, again]).toEqual([1, 1]);
  expect(await two.of('2026-11-23T00:00:00.1Z')).toBe(2);
  expect(await one.of('2026-11-23T00:00:00.1Z')).toBe(2);
  expect(await one.of('2026-11-22T00:00:00.1Z')).toBe(1);
});
