import { eventually } from '@civicbus/testing/eventually';
import { expect, it } from '@jest/globals';
import type { DeadLetter } from './dead-letter.js';
import type { BusEvent } from './event.js';
import { done, name, numbered, useConsumers } from './fixtures/use-consumers.js';
import type { Outcome } from './settle.js';

const consumers = useConsumers();

it('makes dead letters of what the handler gives up and of what is no event, and goes on', async () => {
  const { seen, letters, connection } = consumers();
  const handle = (events: readonly BusEvent[]): Promise<readonly Outcome[]> => {
    seen.push(...events);
    return Promise.resolve(
      events.map(({ records }) => (records.keys[0] === 'bad' ? { kind: 'dead', reason: 'no such place' } : done)),
    );
  };
  await consumers().reader(handle);
  await consumers().publish(['a', 'bad']);
  connection.publish('civic.records.demo.note', 'garbage');
  await consumers().publish(['b']);
  await consumers().settled();
  expect(consumers().seenKeys()).toEqual(['a', 'bad', 'b']);
  await eventually(() => expect(letters).toHaveLength(2));
  expect(letters).toEqual([
    expect.objectContaining({ sequence: 2, reason: 'no such place', id: seen[1]?.id, consumer: name }),
    expect.objectContaining({ sequence: 3, reason: 'undecodable: header ce-id is missing', id: '' }),
  ]);
  expect(letters[0]?.incarnation).toBe(seen[0]?.incarnation);
});

it('does not acknowledge a dead letter before it is put', async () => {
  const { letters, errors, connection, all } = consumers();
  let attempts = 0;
  const put = (letter: DeadLetter): Promise<void> => {
    if (++attempts < 3) return Promise.reject(new Error('database away'));
    letters.push(letter);
    return Promise.resolve();
  };
  await consumers().reader(all, { deadLetters: { put } });
  connection.publish('civic.records.demo.note', 'garbage');
  await eventually(() => expect(letters).toHaveLength(1));
  await consumers().settled();
  expect(letters[0]?.deliveries).toBe(3);
  expect(errors.splice(0)).toEqual([new Error('database away'), new Error('database away')]);
});

it('pauses while nothing can be handled, instead of turning events over, then handles all', async () => {
  const { seen, all } = consumers();
  let calls = 0;
  const pauses: number[] = [];
  const states: string[] = [];
  const handle = (events: readonly BusEvent[]): Promise<readonly Outcome[]> => {
    calls++;
    if (calls > 3) return all(events);
    return Promise.resolve(events.map(() => ({ kind: 'retry', delayMs: 200, reason: 'database away' })));
  };
  const consumer = await consumers().reader(handle, {
    batch: { maxEvents: 10 },
    observer: {
      onPause: ({ delayMs }) => {
        pauses.push(delayMs);
        states.push(consumer.state());
      },
    },
  });
  const begun = performance.now();
  await consumers().publish(numbered(300));
  await consumers().settled();
  expect(pauses).toEqual([200, 200, 200]);
  expect(states).toEqual(['paused', 'paused', 'paused']);
  expect(performance.now() - begun).toBeGreaterThan(590);
  expect(consumers().sortedKeys()).toEqual(numbered(300));
  expect(Math.max(...seen.map(({ deliveries }) => deliveries))).toBeLessThanOrEqual(4);
});

it('retries a batch whose handler threw, and reports it', async () => {
  const { errors, all } = consumers();
  let calls = 0;
  await consumers().reader((events) => (++calls === 1 ? Promise.reject(new Error('bug')) : all(events)));
  await consumers().publish(numbered(5));
  await consumers().settled();
  expect(consumers().sortedKeys()).toEqual(numbered(5));
  expect(errors.splice(0)).toEqual([new Error('bug')]);
});
