import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@civicbus/testing/eventually';
import { startNats } from '@civicbus/testing/nats-server';
import { expect, it } from '@jest/globals';
import { connectBus } from './connection.js';
import { exampleEvent } from './fixtures/example-event.js';
import { gate } from './fixtures/gate.js';
import { done, numbered, topology, useConsumers } from './fixtures/use-consumers.js';
import { Publisher } from './publisher.js';
import { ensureTopology } from './topology.js';

const consumers = useConsumers();

it('hands over what was published, in order, and acknowledges after the handler', async () => {
  const { seen, manager } = consumers();
  const { open, opened } = gate();
  await consumers().reader(async (events) => {
    seen.push(...events);
    await opened;
    return events.map(() => done);
  });
  await consumers().publish(numbered(3));
  await eventually(async () => expect(await consumers().info()).toMatchObject({ num_ack_pending: 3 }));
  await eventually(() => expect(seen.length).toBeGreaterThan(0));
  open();
  await consumers().settled();
  expect(consumers().seenKeys()).toEqual(['0', '1', '2']);
  const { created } = await manager.streams.info('RECORDS');
  expect(seen[1]).toMatchObject({
    sequence: 2,
    incarnation: created,
    deliveries: 1,
    subject: 'civic.records.demo.note',
  });
  expect(Math.abs(Date.now() - (seen[0]?.storedAt.getTime() ?? 0))).toBeLessThan(10_000);
});

it('makes batches by rows, and by delay when there are few', async () => {
  const { all } = consumers();
  await consumers().publish(numbered(25), { records: 100 });
  const batches: number[] = [];
  const observer = { onBatch: ({ rows }: { rows: number }) => void batches.push(rows) };
  await consumers().reader(all, { observer, batch: { maxDelayMs: 50 } });
  await consumers().settled();
  expect(Math.max(...batches)).toBe(1000);
  expect(batches.reduce((sum, rows) => sum + rows, 0)).toBe(2500);
  await consumers().publish(['late']);
  await consumers().settled();
  await eventually(() => expect(batches.at(-1)).toBe(1));
});

it('lets the bus collect while much comes', async () => {
  const { all } = consumers();
  const batches: number[] = [];
  const observer = { onBatch: ({ rows }: { rows: number }) => void batches.push(rows) };
  await consumers().reader(all, { observer, batch: { busy: { rows: 1, delayMs: 2000 } } });
  await consumers().publish(['alone']);
  await consumers().settled();
  await consumers().publish(numbered(20));
  await consumers().settled();
  await eventually(() => expect(batches.reduce((sum, rows) => sum + rows, 0)).toBe(21));
  expect(batches[0]).toBe(1);
  expect(batches.length).toBeLessThan(5);
  expect(consumers().seenKeys()).toEqual(['alone', ...numbered(20)]);
});

it('shares the work among replicas', async () => {
  const { all } = consumers();
  const shares = [0, 0, 0];
  for (const index of shares.keys()) {
    await consumers().reader(
      (events) => {
        shares[index]! += events.length;
        return all(events);
      },
      { maxBufferedEvents: 20 },
    );
  }
  await consumers().publish(numbered(1000));
  await consumers().settled();
  expect(consumers().sortedKeys()).toEqual(numbered(1000));
  expect(Math.min(...shares)).toBeGreaterThan(0);
});

it('holds no more in memory than it may', async () => {
  const { seen, all } = consumers();
  const { open, opened } = gate();
  const maxBytes = 200_000;
  const bodyBytes = 2_000;
  // All is there before the first request, so that nothing but the limit ends one.
  await consumers().publish(numbered(200), { bodyBytes });
  await consumers().reader(
    async (events) => {
      await opened;
      return all(events);
    },
    { maxBufferedBytes: maxBytes, batch: { maxEvents: 5 } },
  );
  let held = 0;
  await eventually(async () => {
    const { num_waiting: requests, num_ack_pending: events } = await consumers().info();
    held = requests === 0 ? events * bodyBytes : 0;
    expect(held).toBeGreaterThan(maxBytes / 2);
  });
  expect(held).toBeLessThanOrEqual(maxBytes + 5 * bodyBytes);
  open();
  await consumers().settled();
  expect(seen).toHaveLength(200);
});

it('takes what is larger than its bound one by one', async () => {
  const sizes = [100, 3_000_000, 4_000_000, 100, 100, 3_000_000];
  for (const [key, bodyBytes] of sizes.entries()) await consumers().publish([String(key)], { bodyBytes });
  await consumers().reader(consumers().all, { maxBufferedBytes: 10_000 });
  await consumers().settled();
  expect(consumers().seenKeys()).toEqual(numbered(sizes.length));
});

it('takes what is larger than the server takes by now, and what follows', async () => {
  const storeDir = await mkdtemp(join(tmpdir(), 'civicbus-lowered-'));
  const config = join(storeDir, 'lowered.conf');
  await writeFile(config, 'max_payload: 1MB\n');
  const asItWas = await startNats({ storeDir });
  const before = await connectBus({ url: asItWas.url, name: 'before' });
  await ensureTopology(before, topology);
  const publisher = new Publisher(before);
  for (const bodyBytes of [4_000_000, 64]) await publisher.publish(exampleEvent(String(bodyBytes), { bodyBytes }));
  publisher.close();
  await before.close();
  await asItWas.stop();

  const lowered = await startNats({ storeDir, args: ['-c', config] });
  const connection = await connectBus({ url: lowered.url, name: 'after' });
  await consumers().reader(consumers().all, { connection });
  await eventually(() => expect(consumers().seenKeys()).toEqual(['4000000', '64']));
  await connection.close();
  await lowered.stop();
  await rm(storeDir, { recursive: true, force: true });
});

it('keeps what it works on longer than the server waits for an acknowledgement', async () => {
  const { seen, all } = consumers();
  const begun = performance.now();
  await consumers().reader(async (events) => {
    await eventually(() => performance.now() - begun > 5000);
    return all(events);
  });
  await consumers().publish(numbered(3));
  await consumers().settled();
  expect(seen.map(({ deliveries }) => deliveries)).toEqual([1, 1, 1]);
}, 15_000);
