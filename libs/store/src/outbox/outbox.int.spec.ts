import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type PostgresServer, startPostgres } from '@civicbus/testing/postgres-server';
import type pg from 'pg';
import { sampleDatabase } from '../fixtures/sample-database.js';
import { appendOutbox } from './append-outbox.js';
import { Outbox } from './outbox.js';
import type { OutboxEvent } from './outbox-event.js';

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

const event = (key: string, body: string): OutboxEvent => ({
  id: randomUUID(),
  spec: 'hotline',
  message: 'putTsBusiRegInfoData',
  sender: 'city',
  peer: 'city',
  code: '0000',
  bytes: 10,
  receivedAt: new Date(0),
  warnings: [],
  records: [{ key, body }],
});
const append = async (...events: OutboxEvent[]): Promise<void> => {
  const client = await pool.connect();
  await appendOutbox(client, events).finally(() => client.release());
};

it('publishes what was committed once, the events of a record in their order, and keeps what is refused', async () => {
  const outbox = new Outbox(pool, 'hotline');
  const exact = '{"consumamount":123456789012.123456}';
  await append(event('A', '1'), event('B', exact), event('A', '2'), event('A', '3'));
  const seen: string[] = [];
  let refuse = '2';
  const publish = async ({ records: [record] }: OutboxEvent): Promise<boolean> => {
    await new Promise((wake) => setImmediate(wake));
    if (record?.body === refuse) return false;
    seen.push(`${record?.key}${record?.body}`);
    return true;
  };
  expect(await outbox.drain(publish)).toEqual({ kind: 'drained', published: 2, left: 'refused' });
  // Nothing of a record overtakes what was refused.
  expect(seen.sort()).toEqual(['A1', `B${exact}`]);
  refuse = '';
  expect(await outbox.drain(publish)).toEqual({ kind: 'drained', published: 2, left: 'none' });
  expect(seen.slice(2)).toEqual(['A2', 'A3']);
  expect(await outbox.size()).toBe(0);
});

it('is drained by one replica at a time, and keeps its events when that one dies', async () => {
  const outbox = new Outbox(pool, 'hotline');
  await append(event('C', '1'));
  const inside = Promise.withResolvers<void>();
  const die = Promise.withResolvers<boolean>();
  const first = outbox.drain(() => {
    inside.resolve();
    return die.promise;
  });
  await inside.promise;
  expect(await outbox.drain(() => Promise.resolve(true))).toEqual({ kind: 'busy', published: 0, left: 'none' });
  die.reject(new Error('killed'));
  await expect(first).rejects.toThrow('killed');
  expect(await outbox.drain(() => Promise.resolve(true))).toMatchObject({ published: 1, left: 'none' });
});
