import { create } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { decodeBatch } from '@civicbus/bus/decode-batch';
import { encodeBatch } from '@civicbus/bus/encode-batch';
import type { BusEvent } from '@civicbus/bus/event';
import { Operation, RecordBatchSchema } from '@civicbus/bus/gen/civicbus/v1/record_batch_pb';
import type { AcceptedEvent } from '@civicbus/store/accepted-event';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RecordHandler } from './record-handler.js';

const event = (sequence: number, message = 'parts'): BusEvent => ({
  id: `01900000-0000-7000-8000-${String(sequence).padStart(12, '0')}`,
  subject: `civic.records.urban.${message}`,
  source: 'gateway-urban',
  sequence,
  incarnation: '2026-01-01T00:00:00.000000001Z',
  storedAt: new Date('2026-01-01T00:00:01Z'),
  traceparent: undefined,
  deliveries: 1,
  bytes: 100,
  ...decodeBatch(
    encodeBatch(
      create(RecordBatchSchema, {
        spec: 'urban',
        message,
        sender: '430100',
        receivedAt: timestampFromDate(new Date('2026-01-01T00:00:00.250Z')),
        records: [{ operation: Operation.UPSERT, key: String(sequence), body: new TextEncoder().encode('{}') }],
      }),
    ).slice(),
  ),
});

const sqlError = (code: string): Error => Object.assign(new Error('refused by the database'), { code });
const epochs = { of: () => Promise.resolve(3) };
const unheard = { onBug: () => undefined };

/** A database that refuses some sequences, as data unless told otherwise, and keeps the rest. */
const database = (poison: ReadonlySet<number> = new Set(), refusal: Error = sqlError('22P05')) => {
  const stored: number[] = [];
  const traced: number[] = [];
  const calls: AcceptedEvent[][] = [];
  return {
    stored,
    traced,
    calls,
    knows: (_spec: string, message: string) => message === 'parts',
    write: (events: readonly AcceptedEvent[]) => {
      calls.push([...events]);
      if (events.some(({ sequence }) => poison.has(sequence))) return Promise.reject(refusal);
      stored.push(...events.map(({ sequence }) => sequence));
      return Promise.resolve();
    },
    writeTrace: ({ sequence }: AcceptedEvent) => {
      traced.push(sequence);
      return Promise.resolve();
    },
  };
};

describe('record handler', () => {
  it('stores a batch in one transaction, with epoch and times', async () => {
    const writer = database();
    const outcomes = await new RecordHandler(writer, epochs, unheard).handle([event(1), event(2)]);
    expect(outcomes).toEqual([{ kind: 'done' }, { kind: 'done' }]);
    expect(writer.calls).toHaveLength(1);
    expect(writer.calls[0]?.[0]).toMatchObject({
      epoch: 3,
      sequence: 1,
      sender: '430100',
      receivedAt: new Date('2026-01-01T00:00:00.250Z'),
    });
  });

  it('sets exactly the poison events aside, whatever their number and place', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 40 })),
        async (count, bad) => {
          const poison = new Set(bad.filter((sequence) => sequence <= count));
          const writer = database(poison);
          const events = Array.from({ length: count }, (_, index) => event(index + 1));
          const outcomes = await new RecordHandler(writer, epochs, unheard).handle(events);
          const dead = events.filter((_, index) => outcomes[index]?.kind === 'dead').map(({ sequence }) => sequence);
          expect(new Set(dead)).toEqual(poison);
          expect(new Set(writer.traced)).toEqual(poison);
          expect(writer.stored.toSorted((a, b) => a - b)).toEqual(
            events.map(({ sequence }) => sequence).filter((sequence) => !poison.has(sequence)),
          );
        },
      ),
    );
  });

  it('gives up a message that this build does not know, and stores the rest', async () => {
    const writer = database();
    const outcomes = await new RecordHandler(writer, epochs, unheard).handle([event(1, 'nothing'), event(2)]);
    expect(outcomes).toEqual([{ kind: 'dead', reason: 'unknown-message: urban/nothing' }, { kind: 'done' }]);
    expect(writer.stored).toEqual([2]);
    expect(writer.traced).toEqual([1]);
  });

  it('gives an event up whose exchange row cannot be stored either', async () => {
    const writer = { ...database(new Set([1])), writeTrace: () => Promise.reject(sqlError('22P02')) };
    const outcomes = await new RecordHandler(writer, epochs, unheard).handle([event(1), event(2)]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['dead', 'done']);
  });

  it('tries all again later when the database goes away while it looks for the poison', async () => {
    const writer = { ...database(new Set([1])), writeTrace: () => Promise.reject(sqlError('57P01')) };
    const outcomes = await new RecordHandler(writer, epochs, unheard).handle([event(1), event(2)]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['retry', 'retry']);
  });

  it('tries again later while the database is away', async () => {
    const writer = { ...database(), write: () => Promise.reject(sqlError('57P01')) };
    const [outcome] = await new RecordHandler(writer, epochs, unheard).handle([event(1)]);
    expect(outcome).toMatchObject({ kind: 'retry', reason: 'the database is away (57P01)' });
  });

  it('tries again at once when another transaction was in the way', async () => {
    const writer = database();
    let left = 2;
    const contended = {
      ...writer,
      write: (events: readonly AcceptedEvent[]) =>
        left-- > 0 ? Promise.reject(sqlError('40P01')) : writer.write(events),
    };
    expect(await new RecordHandler(contended, epochs, unheard).handle([event(1)])).toEqual([{ kind: 'done' }]);
    expect(writer.stored).toEqual([1]);
  });

  it('passes a bug of the numbering on, so that nobody takes it for an outage or for an event', async () => {
    const broken = { of: () => Promise.reject(new TypeError('a mistake')) };
    await expect(new RecordHandler(database(), broken, unheard).handle([event(1)])).rejects.toThrow('a mistake');
  });

  it('stores all others when one event meets a bug, tells of it and tries that one again', async () => {
    const writer = database(new Set([5]), new TypeError('a mistake'));
    const told: [unknown, number[]][] = [];
    const observer = {
      onBug: (error: unknown, events: readonly BusEvent[]) =>
        void told.push([(error as Error).message, events.map(({ sequence }) => sequence)]),
    };
    const events = Array.from({ length: 9 }, (_, index) => event(index + 1));
    const outcomes = await new RecordHandler(writer, epochs, observer).handle(events);
    expect(outcomes[4]).toEqual({ kind: 'retry', delayMs: 5_000, reason: 'bug: TypeError' });
    expect(outcomes.toSpliced(4, 1)).toEqual(Array.from({ length: 8 }, () => ({ kind: 'done' })));
    expect(writer.stored.toSorted()).toEqual([1, 2, 3, 4, 6, 7, 8, 9]);
    expect(told).toEqual([['a mistake', [5]]]);
  });

  it('gives an event up that meets a bug for the tenth time', async () => {
    const bug = new RangeError('a mistake');
    const writer = database(new Set([1, 2]), bug);
    const handler = new RecordHandler(writer, epochs, unheard);
    const retry = { kind: 'retry', delayMs: 5_000, reason: 'bug: RangeError' };
    for (let time = 1; time < 10; time += 1) expect(await handler.handle([event(2)])).toEqual([retry]);
    expect(await handler.handle([event(1), event(2), event(3)])).toEqual([
      retry,
      { kind: 'dead', reason: 'bug: RangeError' },
      { kind: 'done' },
    ]);
    expect(writer.traced).toEqual([2]);
    const untraceable = { ...writer, writeTrace: () => Promise.reject(bug) };
    const hopeless = { ...event(2), deliveries: 100_000 };
    const [outcome] = await new RecordHandler(untraceable, epochs, unheard).handle([hopeless]);
    expect(outcome).toEqual({ kind: 'dead', reason: 'bug: RangeError' });
  });

  it('does not hold an outage against an event that meets a bug', async () => {
    const away = { of: () => Promise.reject(sqlError('57P01')) };
    const long = { ...event(1), deliveries: 5_000 };
    const writer = database(new Set([1]), new RangeError('a mistake'));
    expect(await new RecordHandler(writer, away, unheard).handle([long])).toMatchObject([{ kind: 'retry' }]);
    const handler = new RecordHandler(writer, epochs, unheard);
    expect(await handler.handle([long])).toMatchObject([{ kind: 'retry', reason: 'bug: RangeError' }]);
  });

  it('sets an event apart that cannot even be read', async () => {
    const writer = database();
    const unreadable = { ...event(1), batch: undefined as never };
    const events = [unreadable, event(2), { ...unreadable, sequence: 3, deliveries: 100_000 }];
    const outcomes = await new RecordHandler(writer, epochs, unheard).handle(events);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['retry', 'done', 'dead']);
    expect(writer.stored).toEqual([2]);
  });

  it('tells of a bug that events meet only together', async () => {
    const writer = database();
    const together: typeof writer.write = (events) =>
      events.length > 2 ? Promise.reject(new RangeError('too many')) : writer.write(events);
    const told: number[][] = [];
    const observer = {
      onBug: (_: unknown, events: readonly BusEvent[]) => void told.push(events.map(({ sequence }) => sequence)),
    };
    const handler = new RecordHandler({ ...writer, write: together }, epochs, observer);
    expect(await handler.handle([event(1), event(2), event(3)])).toEqual([
      { kind: 'done' },
      { kind: 'done' },
      { kind: 'done' },
    ]);
    expect(told).toEqual([[1, 2, 3]]);
  });
});
