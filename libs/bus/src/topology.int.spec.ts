import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type NatsServer, startNats } from '@civicbus/testing/nats-server';
import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { nanos, type NatsConnection } from '@nats-io/transport-node';

import { connectBus } from './connection.js';
import { recordsTopology } from './records-topology.js';
import { ensureTopology } from './topology.js';

const settings = recordsTopology({ maxBytes: 1_000_000, replicas: 1, consumers: [{ name: 'persistence' }] });

let server: NatsServer;
let connections: NatsConnection[];
let manager: JetStreamManager;
beforeAll(async () => {
  server = await startNats();
  connections = await Promise.all(
    Array.from({ length: 8 }, (_, index) => connectBus({ url: server.url, name: `test-${index}` })),
  );
  manager = await jetstreamManager(connections[0] as NatsConnection);
});
afterAll(async () => {
  await Promise.all(connections.map((connection) => connection.close()));
  await server.stop();
});

async function removed(): Promise<void> {
  const names = await manager.streams.names().next();
  if (names.includes('RECORDS')) await manager.streams.delete('RECORDS');
}

describe('ensureTopology', () => {
  it('creates stream and consumer as decided', async () => {
    await removed();
    await ensureTopology(connections[0] as NatsConnection, settings);
    const { config } = await manager.streams.info('RECORDS');
    expect(config).toMatchObject({
      subjects: ['civic.records.>'],
      storage: 'file',
      retention: 'limits',
      discard: 'old',
      max_age: nanos(14 * 86_400_000),
      max_bytes: 1_000_000,
      duplicate_window: nanos(660_000),
      num_replicas: 1,
    });
    const consumer = await manager.consumers.info('RECORDS', 'persistence');
    expect(consumer.config).toMatchObject({
      durable_name: 'persistence',
      deliver_policy: 'all',
      ack_policy: 'explicit',
      ack_wait: nanos(10_000),
      max_ack_pending: 4000,
      max_deliver: -1,
    });
    expect(consumer.config.filter_subjects).toBeUndefined();
  });

  it('may be called by many at once, on nothing and on what exists', async () => {
    await removed();
    await Promise.all(connections.map((connection) => ensureTopology(connection, settings)));
    const { created } = await manager.streams.info('RECORDS');
    const consumer = await manager.consumers.info('RECORDS', 'persistence');
    await Promise.all(connections.map((connection) => ensureTopology(connection, settings)));
    expect((await manager.streams.info('RECORDS')).created).toBe(created);
    expect((await manager.consumers.info('RECORDS', 'persistence')).created).toBe(consumer.created);
  });

  it('changes limits of what exists and keeps its place', async () => {
    await ensureTopology(connections[0] as NatsConnection, settings);
    const before = await manager.consumers.info('RECORDS', 'persistence');
    const wider = recordsTopology({
      maxBytes: 2_000_000,
      replicas: 1,
      consumers: [{ name: 'persistence', ackWaitMs: 20_000, maxAckPending: 10 }, { name: 'statistics' }],
    });
    await Promise.all(connections.map((connection) => ensureTopology(connection, wider)));
    expect((await manager.streams.info('RECORDS')).config.max_bytes).toBe(2_000_000);
    const after = await manager.consumers.info('RECORDS', 'persistence');
    expect(after.config).toMatchObject({ ack_wait: nanos(20_000), max_ack_pending: 10 });
    expect(after.created).toBe(before.created);
    expect((await manager.consumers.info('RECORDS', 'statistics')).name).toBe('statistics');
  });

  it('never lowers what a stream may hold, and answers what it kept', async () => {
    const [connection] = connections as [NatsConnection];
    await removed();
    await ensureTopology(connection, recordsTopology({ maxBytes: 2_000_000, replicas: 1, consumers: [] }));
    const less = { ...settings, stream: { ...settings.stream, maxAgeMs: 3_600_000 } };
    const kept = [
      { name: 'max_bytes', kept: 2_000_000, wanted: 1_000_000 },
      { name: 'max_age', kept: nanos(14 * 86_400_000), wanted: nanos(3_600_000) },
    ];
    expect(await ensureTopology(connection, less)).toEqual(kept);
    expect(await ensureTopology(connection, less)).toEqual(kept);
    const { config } = await manager.streams.info('RECORDS');
    expect(config).toMatchObject({ max_bytes: 2_000_000, max_age: nanos(14 * 86_400_000) });
    expect((await manager.consumers.info('RECORDS', 'persistence')).name).toBe('persistence');
  });

  it('says so when what exists cannot be changed', async () => {
    await removed();
    await manager.streams.add({ name: 'RECORDS', subjects: ['civic.records.>'], storage: 'memory' });
    await expect(ensureTopology(connections[0] as NatsConnection, settings)).rejects.toThrow(/storage/);
    await removed();
  });
});
