import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@civicbus/testing/eventually';
import { type NatsServer, startNats } from '@civicbus/testing/nats-server';
import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';

import { connectBus } from './connection.js';
import { exampleEvent } from './fixtures/example-event.js';
import { MAX_EVENT_BYTES } from './max-event-bytes.js';
import type { NewEvent } from './new-event.js';
import { Publisher, type PublishResult } from './publisher.js';
import { recordsTopology } from './records-topology.js';
import { ensureTopology } from './topology.js';

let server: NatsServer;
let connection: NatsConnection;
let publisher: Publisher;
beforeAll(async () => {
  server = await startNats();
});
afterAll(() => server.stop());
beforeEach(async () => {
  connection = await connectBus({ url: server.url, name: 'test' });
  await ensureTopology(connection, recordsTopology({ maxBytes: 1e9, replicas: 1, consumers: [] }));
  publisher = new Publisher(connection);
});
afterEach(async () => {
  publisher.close();
  await connection.close();
});

async function timed(publish: Promise<PublishResult>): Promise<PublishResult & { readonly ms: number }> {
  const begun = performance.now();
  return { ...(await publish), ms: performance.now() - begun };
}

function withBody(body: Uint8Array): NewEvent {
  const event = exampleEvent('a');
  const [record] = event.batch.records;
  return { ...event, batch: { ...event.batch, records: [{ ...record!, body }] } };
}

/** Positions of what is stored, by event id. */
async function stored(): Promise<number> {
  return (await (await jetstreamManager(connection)).streams.info('RECORDS')).state.last_seq;
}

describe('Publisher', () => {
  it('answers the position, and the same one for an id that was stored before', async () => {
    const event = exampleEvent('a');
    const first = await publisher.publish(event);
    const second = await publisher.publish(event);
    expect(first).toEqual({ kind: 'stored', sequence: await stored(), duplicate: false });
    expect(second).toEqual({ ...first, duplicate: true });
  });

  it('refuses in time while the server is dead, and works again without a new client', async () => {
    await server.kill();
    const during = await Promise.all(
      Array.from({ length: 20 }, (_, i) => timed(publisher.publish(exampleEvent(`${i}`)))),
    );
    for (const each of during) {
      expect(each).toMatchObject({ kind: 'unavailable', reason: 'the bus is not connected' });
      expect(each.ms).toBeLessThan(3000);
    }
    await eventually(async () => (await timed(publisher.publish(exampleEvent('x')))).ms < 50, { what: 'fast refusal' });
    await server.restart();
    await eventually(async () => (await publisher.publish(exampleEvent('x'))).kind === 'stored', { what: 'recovery' });
  });

  it('refuses in time while the server hangs, and works again without a new client', async () => {
    server.pause();
    try {
      const during = await Promise.all(
        Array.from({ length: 20 }, (_, i) => timed(publisher.publish(exampleEvent(`${i}`)))),
      );
      for (const each of during) {
        expect(each.kind).toBe('unavailable');
        expect(each.ms).toBeLessThan(3000);
      }
      // After some pings without answer the connection counts as lost, and refusals come at once.
      await eventually(async () => (await timed(publisher.publish(exampleEvent('x')))).ms < 50, { timeoutMs: 15_000 });
      expect(publisher.connected()).toBe(false);
    } finally {
      server.resume();
    }
    await eventually(async () => (await publisher.publish(exampleEvent('x'))).kind === 'stored', { what: 'recovery' });
  }, 30_000);

  it('outlives a restart within its time, without storing anything twice', async () => {
    const patient = new Publisher(connection, { timeoutMs: 8000, graceMs: 8000 });
    const before = await stored();
    const events = Array.from({ length: 400 }, (_, index) => exampleEvent(`${index}`, { records: 20, bodyBytes: 400 }));
    const first = events.slice(0, 200).map((event) => patient.publish(event));
    await server.kill();
    const second = events.slice(200).map((event) => patient.publish(event));
    await server.restart();
    const results = await Promise.all([...first, ...second]);
    expect(results.filter(({ kind }) => kind !== 'stored')).toEqual([]);
    expect(await stored()).toBe(before + events.length);
    const again = await Promise.all(events.map((event) => patient.publish(event)));
    expect(again.every((result) => result.kind === 'stored' && result.duplicate)).toBe(true);
    patient.close();
  }, 20_000);

  it('does not take its own repetition for somebody else’s', async () => {
    const patient = new Publisher(connection, { timeoutMs: 20_000, graceMs: 20_000 });
    const before = await stored();
    server.pause();
    // The server reads it when it goes on; the client has given the connection up by then and sends it once more.
    const open = patient.publish(exampleEvent('a'));
    await eventually(() => !patient.connected(), { timeoutMs: 15_000, what: 'the connection to count as lost' });
    server.resume();
    expect(await open).toEqual({ kind: 'stored', sequence: before + 1, duplicate: false });
    expect(await stored()).toBe(before + 1);
    patient.close();
  }, 30_000);

  it('refuses when no stream takes the event, and what the bus cannot carry', async () => {
    const manager = await jetstreamManager(connection);
    await manager.streams.delete('RECORDS');
    const result = await timed(publisher.publish(exampleEvent('a')));
    expect(result).toMatchObject({ kind: 'unavailable', reason: 'no stream takes the subject' });
    expect(result.ms).toBeLessThan(3000);
    await ensureTopology(connection, recordsTopology({ maxBytes: 1e9, replicas: 1, consumers: [] }));
    const huge = exampleEvent('a', { bodyBytes: connection.info?.max_payload ?? 0 });
    expect(await publisher.publish(huge)).toMatchObject({
      kind: 'unavailable',
      reason: expect.stringMatching(/more than the bus takes/),
    });
    const compressing = new Publisher(connection, { compression: 'lz4' });
    expect(await compressing.publish(withBody(new Uint8Array(MAX_EVENT_BYTES)))).toMatchObject({
      kind: 'unavailable',
      reason: expect.stringMatching(/more than an event may have/),
    });
    compressing.close();
    expect(await publisher.publish(exampleEvent('a'))).toMatchObject({ kind: 'stored', sequence: 1 });
  });

  it('answers what is under way when it is closed', async () => {
    server.pause();
    try {
      const open = publisher.publish(exampleEvent('a'));
      publisher.close();
      expect(await open).toEqual({ kind: 'unavailable', reason: 'the connection is closed' });
    } finally {
      server.resume();
    }
  });
});
