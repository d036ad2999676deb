import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@civicbus/testing/eventually';
import { type NatsServer, startNats } from '@civicbus/testing/nats-server';
import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';

import { BacklogGuard, type BacklogOptions } from './backlog.js';
import { connectBus } from './connection.js';
import { DurableConsumer } from './consumer.js';
import { exampleEvent } from './fixtures/example-event.js';
import { Publisher } from './publisher.js';
import { recordsTopology } from './records-topology.js';
import { ensureTopology } from './topology.js';
import type { TopologySettings } from './topology-settings.js';

const name = 'reader';
const topology = recordsTopology({ maxBytes: 1_000_000, replicas: 1, consumers: [{ name }] });

let server: NatsServer;
let connection: NatsConnection;
let manager: JetStreamManager;
let publisher: Publisher;
let guards: BacklogGuard[];
beforeAll(async () => {
  server = await startNats();
});
afterAll(() => server.stop());
beforeEach(async () => {
  connection = await connectBus({ url: server.url, name: 'test' });
  manager = await jetstreamManager(connection);
  await ensureTopology(connection, topology);
  await manager.streams.delete('RECORDS');
  publisher = new Publisher(connection);
  guards = [];
});
afterEach(async () => {
  await Promise.all(guards.map((guard) => guard.stop()));
  publisher.close();
  await connection.close();
});

async function guarded(settings: TopologySettings, options: Partial<BacklogOptions> = {}): Promise<BacklogGuard> {
  await ensureTopology(connection, settings);
  const guard = new BacklogGuard({ connection, stream: 'RECORDS', consumers: [name], pollMs: 20, ...options });
  guards.push(guard);
  expect(guard.accepting()).toBe(false);
  await guard.start();
  return guard;
}

async function publish(count: number, bodyBytes: number): Promise<void> {
  for (let each = 0; each < count; each++) {
    expect((await publisher.publish(exampleEvent(`${each}`, { bodyBytes }))).kind).toBe('stored');
  }
}

function reading(settings: TopologySettings): DurableConsumer {
  const handler = {
    handle: (events: readonly unknown[]) => Promise.resolve(events.map(() => ({ kind: 'done' }) as const)),
  };
  return new DurableConsumer({
    connection,
    topology: settings,
    name,
    handler,
    deadLetters: { put: () => Promise.resolve() },
  });
}

describe('BacklogGuard', () => {
  it('stops accepting at half of the bytes, and accepts again when they are processed', async () => {
    const guard = await guarded(topology);
    expect(guard.accepting()).toBe(true);
    await publish(9, 45_000);
    await eventually(() => expect(guard.report()?.consumers[0]?.events).toBe(9));
    expect(guard.accepting()).toBe(true);
    await publish(3, 45_000);
    await eventually(() => !guard.accepting(), { what: 'refusing' });
    await eventually(() => expect(guard.report()?.consumers[0]).toMatchObject({ consumer: name, events: 12 }));

    const consumer = reading(topology);
    await consumer.start();
    await eventually(() => guard.accepting(), { what: 'accepting' });
    await eventually(() => expect(guard.report()?.consumers[0]).toMatchObject({ events: 0, bytes: 0, ageMs: 0 }));
    await consumer.stop();
  });

  it('is not deceived by many small processed events before few large ones', async () => {
    const consumer = reading(topology);
    const guard = await guarded(topology);
    await consumer.start();
    await publish(300, 64);
    await eventually(() => expect(guard.report()?.consumers[0]?.events).toBe(0));
    await consumer.stop();
    await publish(12, 45_000);
    await eventually(() => !guard.accepting(), { what: 'refusing' });
  });

  it('stops accepting when the oldest unprocessed event is half as old as it may become', async () => {
    const settings = { ...topology, stream: { ...topology.stream, maxAgeMs: 4000, duplicateWindowMs: 1000 } };
    await ensureTopology(connection, settings);
    await publish(1, 64);
    // The guard begins after the event, so that it has to look the time up.
    const guard = await guarded(settings);
    const began = performance.now();
    expect(guard.accepting()).toBe(true);
    await eventually(() => !guard.accepting(), { what: 'refusing', timeoutMs: 3500 });
    expect(performance.now() - began).toBeGreaterThan(1000);
    expect(guard.report()?.consumers[0]?.ageMs).toBeGreaterThanOrEqual(2000);
  });

  it('does not take an old stream for an old backlog', async () => {
    const settings = { ...topology, stream: { ...topology.stream, maxAgeMs: 3000, duplicateWindowMs: 1000 } };
    await ensureTopology(connection, settings);
    const consumer = reading(settings);
    await consumer.start();
    await publish(1, 64);
    await eventually(async () => (await manager.consumers.info('RECORDS', name)).ack_floor.stream_seq === 1);
    await consumer.stop();
    await eventually(async () => {
      const { state } = await manager.streams.info('RECORDS');
      return Date.now() - Date.parse(state.first_ts) > 1600;
    });
    await publish(1, 64);
    const guard = await guarded(settings);
    expect(guard.report()?.consumers[0]).toMatchObject({ events: 1 });
    expect(guard.accepting()).toBe(true);
  });

  it('counts everything as unprocessed for a consumer that does not exist', async () => {
    const guard = await guarded(topology, { consumers: ['nobody'] });
    await publish(3, 64);
    await eventually(() => expect(guard.report()?.consumers[0]?.events).toBe(3));
  });

  it('accepts nothing when it knows nothing, and recovers', async () => {
    const errors: unknown[] = [];
    const guard = await guarded(topology, { staleMs: 300, onError: (error) => errors.push(error) });
    expect(guard.accepting()).toBe(true);
    await server.kill();
    await eventually(() => !guard.accepting(), { what: 'refusing' });
    await server.restart();
    await eventually(() => guard.accepting(), { what: 'accepting', timeoutMs: 15_000 });
    expect(errors.length).toBeGreaterThan(0);
  }, 20_000);
});
