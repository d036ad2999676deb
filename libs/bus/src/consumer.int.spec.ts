import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@civicbus/testing/eventually';
import { type NatsServer, startNats } from '@civicbus/testing/nats-server';
import { jetstreamManager, type ConsumerInfo, type JetStreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';

import { connectBus } from './connection.js';
import { DurableConsumer } from './consumer.js';
import type { ConsumerOptions } from './consumer-options.js';
import type { DeadLetter } from './dead-letter.js';
import type { BusEvent } from './event.js';
import { exampleEvent, type ExampleSize } from './fixtures/example-event.js';
import { Publisher } from './publisher.js';
import { recordsTopology } from './records-topology.js';
import type { Outcome } from './settle.js';
import { ensureTopology } from './topology.js';

const name = 'reader';
const topology = recordsTopology({ maxBytes: 1e9, replicas: 1, consumers: [{ name, ackWaitMs: 2000 }] });
const patient = recordsTopology({ maxBytes: 1e9, replicas: 1, consumers: [{ name, ackWaitMs: 60_000 }] });
const done = { kind: 'done' } as const;

let server: NatsServer;
let connection: NatsConnection;
let publisher: Publisher;
let manager: JetStreamManager;
let seen: BusEvent[];
let letters: DeadLetter[];
let errors: unknown[];
let consumers: DurableConsumer[];

beforeAll(async () => {
  server = await startNats();
});
afterAll(() => server.stop());
beforeEach(async () => {
  connection = await connectBus({ url: server.url, name: 'test' });
  manager = await jetstreamManager(connection);
  await ensureTopology(connection, topology);
  await manager.streams.delete('RECORDS');
  await ensureTopology(connection, topology);
  publisher = new Publisher(connection);
  seen = [];
  letters = [];
  errors = [];
  consumers = [];
});
afterEach(async () => {
  await Promise.all(consumers.map((consumer) => consumer.stop()));
  publisher.close();
  await connection.close();
  expect(errors).toEqual([]);
});

function all(events: readonly BusEvent[]): Promise<readonly Outcome[]> {
  seen.push(...events);
  return Promise.resolve(events.map(() => done));
}

async function reader(
  handle: (events: readonly BusEvent[]) => Promise<readonly Outcome[]> = all,
  options: Partial<ConsumerOptions> = {},
): Promise<DurableConsumer> {
  const put = (letter: DeadLetter): Promise<void> => Promise.resolve(void letters.push(letter));
  const consumer = new DurableConsumer({
    connection,
    topology,
    name,
    handler: { handle },
    deadLetters: { put },
    failureDelayMs: 100,
    ...options,
    observer: { onError: (error, during) => during !== 'bind' && errors.push(error), ...options.observer },
  });
  consumers.push(consumer);
  await consumer.start();
  return consumer;
}

async function publish(keys: readonly string[], size?: ExampleSize): Promise<void> {
  const results = await Promise.all(keys.map((key) => publisher.publish(exampleEvent(key, size))));
  expect(results.filter(({ kind }) => kind !== 'stored')).toEqual([]);
}

function numbered(count: number, prefix = ''): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index}`);
}

function keys(events: readonly BusEvent[]): string[] {
  return events.map(({ batch }) => batch.records[0]?.key ?? '');
}

function info(): Promise<ConsumerInfo> {
  return manager.consumers.info('RECORDS', name);
}

async function settled(): Promise<void> {
  await eventually(async () => expect(await info()).toMatchObject({ num_pending: 0, num_ack_pending: 0 }));
}

/** A door that is opened once. */
function gate(): { readonly open: () => void; readonly opened: Promise<void> } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe('DurableConsumer', () => {
  it('hands over what was published, in order, and acknowledges after the handler', async () => {
    const { open, opened } = gate();
    await reader(async (events) => {
      seen.push(...events);
      await opened;
      return events.map(() => done);
    });
    await publish(numbered(3));
    await eventually(() => expect(seen.length).toBeGreaterThan(0));
    expect(await info()).toMatchObject({ num_ack_pending: 3 });
    open();
    await settled();
    expect(keys(seen)).toEqual(['0', '1', '2']);
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
    await publish(numbered(25), { records: 100 });
    const batches: number[] = [];
    const observer = { onBatch: ({ rows }: { rows: number }) => void batches.push(rows) };
    await reader(all, { observer, batch: { maxDelayMs: 50 } });
    await settled();
    expect(Math.max(...batches)).toBe(1000);
    expect(batches.reduce((sum, rows) => sum + rows, 0)).toBe(2500);
    await publish(['late']);
    await settled();
    await eventually(() => expect(batches.at(-1)).toBe(1));
  });

  it('gets again what a reader that vanished had not acknowledged', async () => {
    const doomed = await connectBus({ url: server.url, name: 'doomed' });
    let held = 0;
    const forever = (events: readonly BusEvent[]): Promise<never> => {
      held += events.length;
      return new Promise(() => {});
    };
    const lost = new DurableConsumer({
      connection: doomed,
      topology,
      name,
      handler: { handle: forever },
      deadLetters: { put: forever as never },
    });
    await lost.start();
    await publish(numbered(5));
    await eventually(() => held > 0);
    await doomed.close();
    await reader();
    await settled();
    expect(keys(seen).sort()).toEqual(numbered(5));
    expect(seen.every(({ deliveries }) => deliveries === 2)).toBe(true);
  });

  it('goes on after the server was killed and started again, and loses nothing', async () => {
    await reader();
    const sent = new Publisher(connection, { timeoutMs: 15_000, graceMs: 15_000 });
    const results = numbered(600).map((key) => sent.publish(exampleEvent(key, { records: 10 })));
    await eventually(() => seen.length > 50);
    await server.kill();
    await server.restart();
    expect((await Promise.all(results)).filter(({ kind }) => kind !== 'stored')).toEqual([]);
    await settled();
    expect(new Set(keys(seen))).toEqual(new Set(numbered(600)));
    sent.close();
  }, 30_000);

  it('goes on after the server hung', async () => {
    const consumer = await reader();
    await publish(['before']);
    await settled();
    server.pause();
    try {
      await eventually(() => consumer.state() === 'waiting', { timeoutMs: 15_000, what: 'noticing' });
    } finally {
      server.resume();
    }
    await eventually(async () => (await publisher.publish(exampleEvent('after'))).kind === 'stored');
    await eventually(() => expect(keys(seen)).toEqual(['before', 'after']));
    expect(consumer.state()).toBe('reading');
  }, 30_000);

  it('notices within seconds that the stream was deleted, makes it again and goes on', async () => {
    const bound: string[] = [];
    await reader(all, { observer: { onBound: ({ incarnation }) => void bound.push(incarnation) } });
    await publish(['old']);
    await settled();
    await manager.streams.delete('RECORDS');
    await eventually(() => bound.length === 2, { timeoutMs: 4000 });
    await publish(['new']);
    await eventually(() => expect(keys(seen)).toEqual(['old', 'new']));
    expect(seen.map(({ sequence }) => sequence)).toEqual([1, 1]);
    expect(seen.map(({ incarnation }) => incarnation)).toEqual(bound);
    expect(new Set(bound).size).toBe(2);
  });

  it('does not settle events of a new stream by outcomes of the old one', async () => {
    const { open, opened } = gate();
    const lost: number[] = [];
    await reader(
      async (events) => {
        seen.push(...events);
        if (seen.length === 3) await opened;
        return events.map(() => done);
      },
      { batch: { maxEvents: 3 }, observer: { onLost: ({ unsettled }) => void lost.push(unsettled) } },
    );
    await publish(numbered(3, 'old'));
    await eventually(() => seen.length === 3);
    await manager.streams.delete('RECORDS');
    await ensureTopology(connection, topology);
    await publish(numbered(3, 'new'));
    open();
    await eventually(() => expect(keys(seen).slice(3)).toEqual(numbered(3, 'new')));
    await settled();
    expect(lost).toEqual([3]);
    expect(seen.at(-1)?.deliveries).toBe(1);
  });

  it('makes dead letters of what the handler gives up and of what is no event, and goes on', async () => {
    const handle = (events: readonly BusEvent[]): Promise<readonly Outcome[]> => {
      seen.push(...events);
      return Promise.resolve(
        events.map(({ batch }) => (batch.records[0]?.key === 'bad' ? { kind: 'dead', reason: 'no such place' } : done)),
      );
    };
    await reader(handle);
    await publish(['a', 'bad']);
    connection.publish('civic.records.demo.note', 'garbage');
    await publish(['b']);
    await settled();
    expect(keys(seen)).toEqual(['a', 'bad', 'b']);
    await eventually(() => expect(letters).toHaveLength(2));
    expect(letters).toEqual([
      expect.objectContaining({ sequence: 2, reason: 'no such place', id: seen[1]?.id, consumer: name }),
      expect.objectContaining({ sequence: 3, reason: 'undecodable: header ce-id is missing', id: '' }),
    ]);
    expect(letters[0]?.incarnation).toBe(seen[0]?.incarnation);
  });

  it('does not acknowledge a dead letter before it is put', async () => {
    let attempts = 0;
    const put = (letter: DeadLetter): Promise<void> => {
      if (++attempts < 3) return Promise.reject(new Error('database away'));
      letters.push(letter);
      return Promise.resolve();
    };
    await reader(all, { deadLetters: { put } });
    connection.publish('civic.records.demo.note', 'garbage');
    await eventually(() => expect(letters).toHaveLength(1));
    await settled();
    expect(letters[0]?.deliveries).toBe(3);
    expect(errors.splice(0)).toEqual([new Error('database away'), new Error('database away')]);
  });

  it('pauses while nothing can be handled, instead of turning events over, then handles all', async () => {
    let calls = 0;
    const pauses: number[] = [];
    const handle = (events: readonly BusEvent[]): Promise<readonly Outcome[]> => {
      calls++;
      if (calls > 3) return all(events);
      return Promise.resolve(events.map(() => ({ kind: 'retry', delayMs: 200, reason: 'database away' })));
    };
    const consumer = await reader(handle, {
      batch: { maxEvents: 10 },
      observer: { onPause: ({ delayMs }) => void pauses.push(delayMs) },
    });
    const begun = performance.now();
    await publish(numbered(300));
    await eventually(() => consumer.state() === 'paused');
    await settled();
    expect(pauses).toEqual([200, 200, 200]);
    expect(performance.now() - begun).toBeGreaterThan(590);
    expect(
      keys(seen)
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual(numbered(300).map(Number));
    expect(Math.max(...seen.map(({ deliveries }) => deliveries))).toBeLessThanOrEqual(4);
  });

  it('retries a batch whose handler threw, and reports it', async () => {
    let calls = 0;
    await reader((events) => (++calls === 1 ? Promise.reject(new Error('bug')) : all(events)));
    await publish(numbered(5));
    await settled();
    expect(keys(seen).sort()).toEqual(numbered(5));
    expect(errors.splice(0)).toEqual([new Error('bug')]);
  });

  it('keeps what it works on longer than the server waits for an acknowledgement', async () => {
    const begun = performance.now();
    await reader(async (events) => {
      await eventually(() => performance.now() - begun > 5000);
      return all(events);
    });
    await publish(numbered(3));
    await settled();
    expect(seen.map(({ deliveries }) => deliveries)).toEqual([1, 1, 1]);
  }, 15_000);

  it('stops after the batch under way, and gives the rest back at once', async () => {
    const { open, opened } = gate();
    const first = await reader(
      async (events) => {
        seen.push(...events);
        await opened;
        return events.map(() => done);
      },
      { topology: patient, batch: { maxEvents: 10 } },
    );
    await publish(numbered(50));
    await eventually(async () => (await info()).num_ack_pending === 50);
    const stopped = first.stop();
    let over = false;
    void stopped.then(() => (over = true));
    expect(await info()).toMatchObject({ ack_floor: { stream_seq: 0 } });
    expect(over).toBe(false);
    open();
    await stopped;
    expect(first.state()).toBe('stopped');
    const drained = seen.length;
    expect(drained).toBeLessThanOrEqual(10);
    expect((await info()).ack_floor.stream_seq).toBe(drained);
    // Within a few seconds, although the server would wait a minute for each.
    await reader(all, { topology: patient });
    await settled();
    expect(
      keys(seen)
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual(numbered(50).map(Number));
  });

  it('stops although the bus is away', async () => {
    const { open, opened } = gate();
    const consumer = await reader(async (events) => {
      seen.push(...events);
      await opened;
      return events.map(() => done);
    });
    await publish(['a']);
    await eventually(() => seen.length === 1);
    await server.kill();
    try {
      const stopped = consumer.stop();
      open();
      await stopped;
    } finally {
      await server.restart();
    }
    await reader();
    await eventually(() => expect(keys(seen)).toEqual(['a', 'a']), { timeoutMs: 15_000 });
  }, 30_000);

  it('shares the work among replicas', async () => {
    const shares = [0, 0, 0];
    for (const index of shares.keys()) {
      await reader(
        (events) => {
          shares[index]! += events.length;
          return all(events);
        },
        { maxBufferedEvents: 20 },
      );
    }
    await publish(numbered(1000));
    await settled();
    expect(
      keys(seen)
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual(numbered(1000).map(Number));
    expect(Math.min(...shares)).toBeGreaterThan(0);
  });

  it('holds no more in memory than it may', async () => {
    const { open, opened } = gate();
    // More than the largest message that the server takes: one always must fit.
    const maxBytes = 20_000_000;
    const bodyBytes = 200_000;
    await reader(
      async (events) => {
        await opened;
        return all(events);
      },
      { maxBufferedBytes: maxBytes, batch: { maxEvents: 5 } },
    );
    await publish(numbered(200), { bodyBytes });
    // The request under way is ended by the server as soon as the next event does not fit.
    await eventually(async () => (await info()).num_waiting === 0);
    const held = (await info()).num_ack_pending * bodyBytes;
    expect(held).toBeLessThanOrEqual(maxBytes + 5 * bodyBytes);
    expect(held).toBeGreaterThan(maxBytes / 2);
    open();
    await settled();
    expect(seen).toHaveLength(200);
  });
});
