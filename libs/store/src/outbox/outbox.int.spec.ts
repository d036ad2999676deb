import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { listDeadLetters } from '../queries/dead-letters.js';
import { useDatabase } from '../fixtures/use-database.js';
import { appendOutbox } from './append-outbox.js';
import { Outbox } from './outbox.js';
import type { OutboxEvent } from './outbox-event.js';
import type { PublishOutcome } from './publish-in-order.js';

const database = useDatabase();

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
  const client = await database.pool.connect();
  await appendOutbox(client, events).finally(() => client.release());
};

it('publishes what was committed once, the events of a record in their order, and keeps what is refused', async () => {
  const outbox = new Outbox(database.pool, 'hotline');
  const exact = '{"consumamount":123456789012.123456}';
  await append(event('A', '1'), event('B', exact), event('A', '2'), event('A', '3'));
  const seen: string[] = [];
  let refuse = '2';
  const publish = async ({ records: [record] }: OutboxEvent): Promise<PublishOutcome> => {
    await new Promise((wake) => setImmediate(wake));
    if (record?.body === refuse) return 'later';
    seen.push(`${record?.key}${record?.body}`);
    return 'stored';
  };
  expect(await outbox.drain(publish)).toEqual({ kind: 'drained', published: 2, left: 'refused', setAside: [] });
  // Nothing of a record overtakes what was refused.
  expect(seen.sort()).toEqual(['A1', `B${exact}`]);
  refuse = '';
  expect(await outbox.drain(publish)).toEqual({ kind: 'drained', published: 2, left: 'none', setAside: [] });
  expect(seen.slice(2)).toEqual(['A2', 'A3']);
  expect(await outbox.state()).toEqual({ waiting: 0, oldestSeconds: 0 });
});

it('is drained by one replica at a time, and keeps its events when that one dies', async () => {
  const outbox = new Outbox(database.pool, 'hotline');
  await append(event('C', '1'));
  const inside = Promise.withResolvers<void>();
  const die = Promise.withResolvers<PublishOutcome>();
  const first = outbox.drain(() => {
    inside.resolve();
    return die.promise;
  });
  await inside.promise;
  expect(await outbox.drain(() => Promise.resolve('stored'))).toEqual({
    kind: 'busy',
    published: 0,
    left: 'none',
    setAside: [],
  });
  const ended = expect(first).rejects.toThrow();
  await database.pool.query(
    `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()`,
  );
  die.resolve('stored');
  await ended;
  expect(await outbox.drain(() => Promise.resolve('stored'))).toMatchObject({ published: 1, left: 'none' });
});

it('makes dead letters of what can never be published, and holds nothing else back meanwhile', async () => {
  const outbox = new Outbox(database.pool, 'hotline');
  await append(event('D', 'poison'), event('D', '2'), event('E', '1'));
  // Not even a list of records: somebody wrote it by hand.
  await database.pool.query(
    `insert into civicbus.outbox (id, spec, message, sender, peer, code, bytes, received_at, warnings, records)
     values (gen_random_uuid(), 'hotline', 'getCaseCb', 'city', 'city', '0000', 1, now(), '[]', '{}')`,
  );
  const seen: string[] = [];
  const publish = ({ records }: OutboxEvent): Promise<PublishOutcome> => {
    const [record] = [...records];
    if (record?.body === 'poison') return Promise.resolve({ cannot: 'too large' });
    seen.push(`${record?.key}${record?.body}`);
    return Promise.resolve('stored');
  };
  const safely = async (one: OutboxEvent): Promise<PublishOutcome> => publish(one);
  expect(await outbox.drain(safely)).toEqual({ kind: 'drained', published: 1, left: 'refused', setAside: [] });
  expect(seen).toEqual(['E1']);
  const { waiting, oldestSeconds } = await outbox.state();
  expect(waiting).toBe(3);
  expect(oldestSeconds).toBeGreaterThan(0);
  await append(event('F', '1'));
  for (let tries = 2; tries < 5; tries += 1) expect((await outbox.drain(safely)).setAside).toEqual([]);
  expect(seen).toEqual(['E1', 'F1']);
  const { setAside } = await outbox.drain(safely);
  expect(setAside.map(({ message, reason }) => `${message} ${reason}`).sort()).toEqual([
    'getCaseCb malformed: TypeError',
    'putTsBusiRegInfoData too large',
  ]);
  expect(await outbox.drain(safely)).toMatchObject({ published: 1, left: 'none' });
  expect(seen).toEqual(['E1', 'F1', 'D2']);
  const { items } = await listDeadLetters(database.pool, { page: 1, pageSize: 10, reason: 'unpublishable' });
  expect(items).toHaveLength(2);
  expect(items.find(({ detail }) => detail === 'too large')).toMatchObject({
    consumer: 'outbox',
    spec: 'hotline',
    message: 'putTsBusiRegInfoData',
    sender: 'city',
    keys: ['D'],
    deliveries: 5,
  });
});
