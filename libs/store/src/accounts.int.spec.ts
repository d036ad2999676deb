import { randomUUID } from 'node:crypto';
import { eventually } from '@civicbus/testing/eventually';
import { expect, test } from '@jest/globals';
import { Accounts } from './accounts.js';
import { Epochs } from './epochs.js';
import { useDatabase } from './fixtures/use-database.js';

const database = useDatabase();

test('every change of an account changes the version of its standard', async () => {
  const accounts = new Accounts(database.pool);
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
  expect(await accounts.snapshot('urban')).toEqual([{ ...city, areaUnit: 'm2', version: '1' }]);
  expect(await accounts.version('police')).toBe('0');

  await accounts.put('urban', { ...city, regions: [], areaUnit: 'km2' });
  expect(await accounts.snapshot('urban')).toEqual([{ ...city, regions: [], areaUnit: 'km2', version: '2' }]);

  await accounts.disable('urban', 'city');
  expect(await accounts.version('urban')).toBe('3');
  expect(await accounts.snapshot('urban')).toEqual([]);
});

test('an account set without a password keeps the stored one, also one that is changed at the same time', async () => {
  const accounts = new Accounts(database.pool);
  const settings = { account: 'town', regions: ['430200'], joiner: '', sourceAddresses: [] };
  expect(await accounts.put('police', settings)).toBe(false);
  expect(await accounts.snapshot('police')).toEqual([]);

  expect(await accounts.put('police', { ...settings, passwordHash: 'old' })).toBe(true);
  const changing = await database.pool.connect();
  await changing.query('begin');
  await changing.query("update civicbus.account_version set version = version + 1 where spec = 'police'");
  await changing.query("update civicbus.account set password_hash = 'new' where spec = 'police' and account = 'town'");
  const put = accounts.put('police', { ...settings, regions: ['430300'] });
  await eventually(async () => {
    const { rowCount } = await database.pool.query("select from pg_stat_activity where wait_event_type = 'Lock'");
    expect(rowCount).toBe(1);
  });
  await changing.query('commit');
  changing.release();
  expect(await put).toBe(true);
  expect(await accounts.snapshot('police')).toMatchObject([{ passwordHash: 'new', regions: ['430300'] }]);

  await accounts.disable('police', 'town');
  expect(await accounts.put('police', settings)).toBe(false);
  expect(await accounts.snapshot('police')).toEqual([]);
});

test('a new password may leave the one before valid for a while; another change or a lock ends that', async () => {
  const accounts = new Accounts(database.pool);
  const settings = { account: 'rotating', regions: ['440200'], joiner: '', sourceAddresses: [] };
  const previous = async () => (await accounts.snapshot('hotline'))[0]?.previous;
  const until = new Date(Date.now() + 3_600_000);
  await accounts.put('hotline', { ...settings, passwordHash: 'first', previousUntil: until });
  expect(await previous()).toBeUndefined();
  await accounts.put('hotline', { ...settings, passwordHash: 'second', previousUntil: until });
  expect(await previous()).toEqual({ passwordHash: 'first', until });
  await accounts.put('hotline', { ...settings, regions: ['440300'] });
  expect(await previous()).toEqual({ passwordHash: 'first', until });
  await accounts.put('hotline', { ...settings, passwordHash: 'third' });
  expect(await previous()).toBeUndefined();
  await accounts.put('hotline', { ...settings, passwordHash: 'fourth', previousUntil: new Date(Date.now() - 1) });
  expect(await previous()).toBeUndefined();
  await accounts.put('hotline', { ...settings, passwordHash: 'fifth', previousUntil: until });
  await accounts.disable('hotline', 'rotating');
  await accounts.put('hotline', { ...settings, passwordHash: 'sixth', previousUntil: until });
  expect(await previous()).toBeUndefined();
});

test('who changed an account is kept with the change, and only with one', async () => {
  const accounts = new Accounts(database.pool);
  const audit = (action: string) =>
    ({ id: randomUUID(), operator: 'li.si', spec: 'hotline', action, subject: 'audited', outcome: 'done' }) as const;
  const settings = { account: 'audited', regions: ['440200'], joiner: '', sourceAddresses: [] };
  await accounts.put('hotline', settings, audit('account'));
  await accounts.put('hotline', { ...settings, passwordHash: 'first' }, audit('account-password'));
  await accounts.disable('hotline', 'audited', audit('account-remove'));
  await expect(
    accounts.put('hotline', { ...settings, passwordHash: 'second' }, { ...audit('account-password'), id: 'no uuid' }),
  ).rejects.toThrow();
  const { rows } = await database.pool.query(
    `select action, operator, outcome from civicbus.operator_action where subject = 'audited' order by at`,
  );
  const done = { operator: 'li.si', outcome: 'done' };
  expect(rows).toEqual([
    { action: 'account-password', ...done },
    { action: 'account-remove', ...done },
  ]);
  // A change that cannot be audited is none.
  expect((await accounts.snapshot('hotline')).map(({ account }) => account)).not.toContain('audited');
});

test('each incarnation of the stream has a number, the same in every process, growing', async () => {
  const [one, two] = [new Epochs(database.pool), new Epochs(database.pool)];
  const [first, again] = await Promise.all([one.of('2026-11-22T00:00:00.1Z'), two.of('2026-11-22T00:00:00.1Z')]);
  expect([first, again]).toEqual([1, 1]);
  expect(await two.of('2026-11-23T00:00:00.1Z')).toBe(2);
  expect(await one.of('2026-11-23T00:00:00.1Z')).toBe(2);
  expect(await one.of('2026-11-22T00:00:00.1Z')).toBe(1);
});
