import type { Outcome } from '@civicbus/bus/settle';
import type { OperatorAction } from '@civicbus/store/operator-actions';
import type { StoredLetter } from '@civicbus/store/redrivable-letters';
import { create, toBinary } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { Operation, RecordBatchSchema } from '@civicbus/bus/gen/civicbus/v1/record_batch_pb';
import { describe, expect, it } from '@jest/globals';
import { Redrive } from './redrive.js';

const batch = create(RecordBatchSchema, {
  ...{ spec: 'urban', message: 'departments', sender: '430100', receivedAt: timestampFromDate(new Date()) },
  records: [{ operation: Operation.UPSERT, key: 'D1', body: new TextEncoder().encode('{}') }],
});
const letter = (letterId: string, changes: Partial<StoredLetter> = {}): StoredLetter => ({
  letterId,
  spec: 'urban',
  subject: 'civic.records.urban.departments',
  sequence: 7,
  incarnation: '2026-11-22T00:00:00Z',
  storedAt: new Date(),
  deliveries: 1,
  headers: { 'ce-id': ['019ab000-0000-7000-8000-000000000001'], 'ce-specversion': ['1.0'] },
  data: toBinary(RecordBatchSchema, batch),
  numbered: true,
  ...changes,
});

/** Letters in memory, and a handler that answers so. */
const shelf = (letters: readonly StoredLetter[], outcome: Outcome) => {
  const actions: OperatorAction[] = [];
  const handled: number[] = [];
  const keep = (action: OperatorAction) => Promise.resolve(void actions.push(action));
  const redrive = new Redrive(
    { find: () => Promise.resolve(letters), remove: (_id, action) => keep(action), refuse: keep },
    {
      handle: (events) => {
        handled.push(...events.map(({ sequence }) => sequence));
        return Promise.resolve(events.map(() => outcome));
      },
    },
  );
  const run = (now?: () => number) => redrive.run({ ids: letters.map((one) => one.letterId), operator: 'li.si' }, now);
  return { run, actions, handled };
};

describe('Redrive', () => {
  it('handles each event at its old place, one after another', async () => {
    const { run, handled, actions } = shelf([letter('a'), letter('b', { sequence: 9 })], { kind: 'done' });
    expect(await run()).toEqual([
      { id: 'a', outcome: 'stored' },
      { id: 'b', outcome: 'stored' },
    ]);
    expect(handled).toEqual([7, 9]);
    expect(actions).toMatchObject([
      { subject: 'a', outcome: 'done', operator: 'li.si' },
      { subject: 'b', outcome: 'done' },
    ]);
  });

  it('keeps what cannot be read, and what belongs to a stream of which nothing is stored', async () => {
    const letters = [letter('a', { data: new Uint8Array([255]) }), letter('b', { numbered: false })];
    const { run, handled, actions } = shelf(letters, { kind: 'done' });
    expect(await run()).toEqual([
      { id: 'a', outcome: 'refused', reason: 'undecodable: data is not a RecordBatch' },
      { id: 'b', outcome: 'refused', reason: 'stream: nothing of its stream was ever stored' },
    ]);
    expect([handled, actions.map(({ outcome }) => outcome)]).toEqual([[], ['refused', 'refused']]);
  });

  it('leaves for later what meets a bug, and what there is no time for', async () => {
    const bug = shelf([letter('a')], { kind: 'retry', delayMs: 5_000, reason: 'bug: TypeError' });
    expect(await bug.run()).toEqual([{ id: 'a', outcome: 'later', reason: 'bug: TypeError' }]);
    const { run, handled } = shelf([letter('a'), letter('b')], { kind: 'done' });
    let now = 0;
    expect(await run(() => (now += 6_000))).toEqual([
      { id: 'a', outcome: 'stored' },
      { id: 'b', outcome: 'later', reason: 'no time was left' },
    ]);
    expect(handled).toEqual([7]);
  });
});
