import { eventually } from '@civicbus/testing/eventually';
import { expect, it } from '@jest/globals';
import { connectBus } from './connection.js';
import { DurableConsumer } from './consumer.js';
import { exampleEvent } from './fixtures/example-event.js';
import { gate } from './fixtures/gate.js';
import { done, name, numbered, topology, useConsumers } from './fixtures/use-consumers.js';
import { Publisher } from './publisher.js';
import { ensureTopology } from './topology.js';

const consumers = useConsumers();

it('gets again what a reader that vanished had not acknowledged', async () => {
  const { seen, server } = consumers();
  const doomed = await connectBus({ url: server.url, name: 'doomed' });
  const forever = (): Promise<never> => new Promise(() => {});
  const lost = new DurableConsumer({
    connection: doomed,
    topology,
    name,
    handler: { handle: forever },
    deadLetters: { put: forever },
  });
  await lost.start();
  await consumers().publish(numbered(5));
  await eventually(async () => (await consumers().info()).num_ack_pending === 5);
  await doomed.close();
  await consumers().reader();
  await consumers().settled();
  expect(consumers().sortedKeys()).toEqual(numbered(5));
  expect(seen.every(({ deliveries }) => deliveries === 2)).toBe(true);
});

it('goes on after the server was killed and started again, and loses nothing', async () => {
  const { seen, connection, server } = consumers();
  await consumers().reader();
  const sent = new Publisher(connection, { timeoutMs: 15_000, graceMs: 15_000 });
  const results = numbered(600).map((key) => sent.publish(exampleEvent(key, { records: 10 })));
  await eventually(() => seen.length > 50);
  await server.kill();
  await server.restart();
  expect((await Promise.all(results)).filter(({ kind }) => kind !== 'stored')).toEqual([]);
  await consumers().settled();
  expect(new Set(consumers().seenKeys())).toEqual(new Set(numbered(600)));
  sent.close();
}, 30_000);

it('goes on after the server hung', async () => {
  const { publisher, server } = consumers();
  const consumer = await consumers().reader();
  await consumers().publish(['before']);
  await consumers().settled();
  server.pause();
  try {
    await eventually(() => consumer.state() === 'waiting', { timeoutMs: 15_000, what: 'noticing' });
  } finally {
    server.resume();
  }
  const after = exampleEvent('after');
  await eventually(async () => (await publisher.publish(after)).kind === 'stored');
  await eventually(() => expect(consumers().seenKeys()).toEqual(['before', 'after']));
  expect(consumer.state()).toBe('reading');
}, 30_000);

it('notices within seconds that the stream was deleted, makes it again and goes on', async () => {
  const { seen, manager, all } = consumers();
  const bound: string[] = [];
  await consumers().reader(all, { observer: { onBound: ({ incarnation }) => void bound.push(incarnation) } });
  await consumers().publish(['old']);
  await consumers().settled();
  await manager.streams.delete('RECORDS');
  await eventually(() => bound.length === 2, { timeoutMs: 4000 });
  await consumers().publish(['new']);
  await eventually(() => expect(consumers().seenKeys()).toEqual(['old', 'new']));
  expect(seen.map(({ sequence }) => sequence)).toEqual([1, 1]);
  expect(seen.map(({ incarnation }) => incarnation)).toEqual(bound);
  expect(new Set(bound).size).toBe(2);
});

it('does not settle events of a new stream by outcomes of the old one', async () => {
  const { seen, connection, manager } = consumers();
  const { open, opened } = gate();
  const lost: number[] = [];
  await consumers().reader(
    async (events) => {
      seen.push(...events);
      if (seen.length === 3) await opened;
      return events.map(() => done);
    },
    { batch: { maxEvents: 3, maxDelayMs: 10_000 }, observer: { onLost: ({ unsettled }) => void lost.push(unsettled) } },
  );
  await consumers().publish(numbered(3, 'old'));
  await eventually(() => seen.length === 3);
  await manager.streams.delete('RECORDS');
  await ensureTopology(connection, topology);
  await consumers().publish(numbered(3, 'new'));
  open();
  await eventually(() => expect(consumers().seenKeys().slice(3)).toEqual(numbered(3, 'new')));
  await consumers().settled();
  expect(lost).toEqual([3]);
  expect(seen.at(-1)?.deliveries).toBe(1);
});
