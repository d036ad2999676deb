import { eventually } from '@civicbus/testing/eventually';
import { expect, it } from '@jest/globals';
import { DurableConsumer } from './consumer.js';
import { gate } from './fixtures/gate.js';
import { done, name, numbered, topology, useConsumers } from './fixtures/use-consumers.js';
import { recordsTopology } from './records-topology.js';

const consumers = useConsumers();
const patient = recordsTopology({ maxBytes: 1e9, replicas: 1, consumers: [{ name, ackWaitMs: 60_000 }] });

it('stops after the batch under way, and gives the rest back at once', async () => {
  const { seen, all } = consumers();
  const { open, opened } = gate();
  const first = await consumers().reader(
    async (events) => {
      seen.push(...events);
      await opened;
      return events.map(() => done);
    },
    { topology: patient, batch: { maxEvents: 10 } },
  );
  await consumers().publish(numbered(50));
  await eventually(async () => (await consumers().info()).num_ack_pending === 50);
  const stopped = first.stop();
  let over = false;
  void stopped.then(() => (over = true));
  expect(await consumers().info()).toMatchObject({ ack_floor: { stream_seq: 0 } });
  expect(over).toBe(false);
  open();
  await stopped;
  expect(first.state()).toBe('stopped');
  const drained = seen.length;
  expect(drained).toBeLessThanOrEqual(10);
  expect((await consumers().info()).ack_floor.stream_seq).toBe(drained);
  // Within a few seconds, although the server would wait a minute for each.
  await consumers().reader(all, { topology: patient });
  await consumers().settled();
  expect(consumers().sortedKeys()).toEqual(numbered(50));
});

it('stops although the bus is away', async () => {
  const { seen, server } = consumers();
  const { open, opened } = gate();
  const consumer = await consumers().reader(async (events) => {
    seen.push(...events);
    await opened;
    return events.map(() => done);
  });
  await consumers().publish(['a']);
  await eventually(() => seen.length === 1);
  await server.kill();
  try {
    const stopped = consumer.stop();
    open();
    await stopped;
  } finally {
    await server.restart();
  }
  await consumers().reader();
  await eventually(() => expect(consumers().seenKeys()).toEqual(['a', 'a']), { timeoutMs: 15_000 });
}, 30_000);

it('leaves nothing behind when it is stopped while it starts', async () => {
  const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  const before = timers();
  const { connection } = consumers();
  const consumer = new DurableConsumer({
    connection,
    topology,
    name,
    handler: { handle: consumers().all },
    deadLetters: { put: () => Promise.resolve() },
  });
  const starting = consumer.start();
  await consumer.stop();
  await starting;
  expect(consumer.state()).toBe('stopped');
  expect(timers()).toBeLessThanOrEqual(before);
});
