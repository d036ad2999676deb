import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type NatsServer, startNats } from '@civicbus/testing/nats-server';
import type { NatsConnection } from '@nats-io/transport-node';

import { connectBus } from './connection.js';
import { DurableConsumer } from './consumer.js';
import { exampleEvent } from './fixtures/example-event.js';
import { Progress } from './progress.js';
import { Publisher } from './publisher.js';
import { recordsTopology } from './records-topology.js';
import { ensureTopology } from './topology.js';

const name = 'reader';
const topology = recordsTopology({ maxBytes: 1e9, replicas: 1, consumers: [{ name }] });

let server: NatsServer;
let connection: NatsConnection;
beforeAll(async () => {
  server = await startNats();
  connection = await connectBus({ url: server.url, name: 'test' });
  await ensureTopology(connection, topology);
});
afterAll(async () => {
  await connection.close();
  await server.stop();
});

describe('Progress', () => {
  it('tells what is stored and what is processed, and waits for one to reach the other', async () => {
    const progress = new Progress(connection, 'RECORDS');
    expect(await progress.lastSequence()).toBe(0);
    expect(await progress.processed(name)).toBe(0);
    expect(await progress.reached(name, 0, 0)).toBe(true);

    const publisher = new Publisher(connection);
    for (const key of ['a', 'b', 'c']) await publisher.publish(exampleEvent(key));
    expect(await progress.lastSequence()).toBe(3);
    expect(await progress.reached(name, 3, 100)).toBe(false);

    let open = (): void => {};
    const opened = new Promise<void>((resolve) => (open = resolve));
    const handle = async (events: readonly unknown[]): Promise<readonly { kind: 'done' }[]> => {
      await opened;
      return events.map(() => ({ kind: 'done' }));
    };
    const consumer = new DurableConsumer({
      connection,
      topology,
      name,
      handler: { handle },
      deadLetters: { put: () => Promise.resolve() },
      batch: { maxEvents: 2 },
    });
    await consumer.start();
    const waiting = Promise.all(Array.from({ length: 50 }, () => progress.reached(name, 3, 5000)));
    expect(await progress.processed(name)).toBe(0);
    open();
    expect(await waiting).toEqual(Array.from({ length: 50 }, () => true));
    expect(await progress.processed(name)).toBe(3);
    await consumer.stop();
    publisher.close();
  });

  it('rejects when the server does not answer', async () => {
    const progress = new Progress(connection, 'RECORDS');
    server.pause();
    try {
      await expect(progress.lastSequence()).rejects.toThrow(/timeout/i);
    } finally {
      server.resume();
    }
  });
});
