import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { eventually } from '@civicbus/testing/eventually';
import { type PostgresServer, startPostgres } from '@civicbus/testing/postgres-server';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { databaseFault } from './database-fault.js';
import { createPool } from './pool.js';
import { transaction } from './transaction.js';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop());

const fault = (query: Promise<unknown>): Promise<string> => query.then(() => 'none', databaseFault);

test('cut off from a frozen server, everything under way ends at once as an outage', async () => {
  const abort = new AbortController();
  const pool = createPool(
    { url: server.url, applicationName: 'test', maxConnections: 2, cutOff: abort.signal },
    () => {},
  );
  await Promise.all([pool.query('select 1'), pool.query('select 1')]);
  server.pause();
  try {
    const underWay = [fault(pool.query('select 2')), fault(pool.query('select 3'))];
    await eventually(() => pool.idleCount === 0);
    const begun = performance.now();
    abort.abort();
    expect(await Promise.all(underWay)).toEqual(['unavailable', 'unavailable']);
    expect(await fault(pool.query('select 4'))).toBe('unavailable');
    await eventually(() => pool.ended);
    expect(performance.now() - begun).toBeLessThan(1_000);
  } finally {
    server.resume();
  }
});

test('cut off while it ends in order, the end comes at once', async () => {
  const abort = new AbortController();
  const pool = createPool({ url: server.url, applicationName: 'test', cutOff: abort.signal }, () => {});
  await pool.query('select 1');
  server.pause();
  try {
    const underWay = fault(pool.query('select 2'));
    await eventually(() => pool.idleCount === 0);
    const ended = pool.end();
    abort.abort();
    await ended;
    expect(await underWay).toBe('unavailable');
  } finally {
    server.resume();
  }
});

test('a connection that breaks in the moment it is made fails what it was made for, and nothing else', async () => {
  const told = (type: string, body: string): Buffer => {
    const message = Buffer.from(`${type}....${body}`);
    message.writeInt32BE(message.length - 1, 1);
    return message;
  };
  const ready = [told('R', '\0\0\0\0'), told('Z', 'I')];
  const fatal = told('E', 'SFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0');
  const dying = createServer((socket) => {
    socket.once('data', () => socket.end(Buffer.concat([...ready, fatal])));
  }).listen(0, '127.0.0.1');
  await once(dying, 'listening');
  const url = `postgres://test@127.0.0.1:${(dying.address() as AddressInfo).port}/test`;
  const pool = createPool({ url, applicationName: 'test' }, () => {});
  expect(await fault(transaction(pool, async () => {}))).toBe('unavailable');
  await pool.end();
  dying.close();
});
