import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AcceptedEvent } from './accepted-event.js';
import { event, record } from './fixtures/events.js';
import { newestRecords } from './newest-records.js';

const anyEvents = fc
  .array(
    fc.record({ sender: fc.constantFrom('A', 'B'), keys: fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 4 }) }),
    { maxLength: 8 },
  )
  .map((drawn) =>
    drawn.map(({ sender, keys }, index) =>
      event(
        index + 1,
        keys.map((key) => record(key)),
        { sender },
      ),
    ),
  );

test.each(['sender', 'shared'] as const)(
  '%s: one version a row, the newest, sorted, whatever the order of the events',
  (keyScope) => {
    const row = (key: string, sender: string): string => (keyScope === 'shared' ? key : `${key}\0${sender}`);
    fc.assert(
      fc.property(
        anyEvents.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          const expected = new Map<string, number>();
          for (const { sender, sequence, records } of events)
            for (const key of records.keys) expected.set(row(key, sender), sequence);
          const { keys, events: found } = newestRecords(shuffled, keyScope);
          const rows = keys.map((key, at) => [row(key, found[at]!.sender), found[at]!.sequence]);
          expect(rows).toEqual([...expected].sort(([a], [b]) => (a < b ? -1 : 1)));
        },
      ),
    );
  },
);

test('a newer epoch is newer whatever its sequence', () => {
  const events: AcceptedEvent[] = [
    event(9, [record('x')]),
    event(1, [record('x')], { epoch: 2 }),
    event(10, [record('x')]),
  ];
  expect(newestRecords(events, 'sender').events.map(({ epoch }) => epoch)).toEqual([2]);
});

test('tells whose version of a shared row was replaced', () => {
  const by = (sequence: number, sender: string): AcceptedEvent => event(sequence, [record('x')], { sender });
  expect(newestRecords([by(1, 'A'), by(2, 'B'), by(3, 'B')], 'shared').replaced).toEqual(['A']);
  expect(newestRecords([by(1, 'A'), by(2, 'B'), by(3, 'A')], 'shared').replaced).toEqual(['B']);
  expect(newestRecords([by(1, 'A'), by(2, 'A')], 'shared').replaced).toEqual([null]);
});

test('of one key several times in an event the last place counts', () => {
  const { indexes, keys } = newestRecords([event(1, [record('x'), record('y'), record('x')])], 'sender');
  expect([keys, indexes]).toEqual([
    ['x', 'y'],
    [2, 1],
  ]);
});
