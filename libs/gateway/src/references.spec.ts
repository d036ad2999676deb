import { describe, expect, it } from '@jest/globals';
import { urban } from '@civicbus/specs/urban/spec';
import { References } from './references.js';

const message = urban.messages.find(({ facts }) => facts.id === 'eventdepts');
if (!message) throw new Error('eventdepts is not declared');
const records = [{ deptCode: '4301021001' }, { deptCode: '4301021002' }, { deptCode: '4301021001' }];

/** A database that gets to know a key when persistence has passed a position of the stream. */
const lagging = (known: Readonly<Record<string, number>>, last: number) => {
  let processed = 0;
  return {
    existing: (_spec: string, _message: string, _sender: string, keys: readonly string[]) =>
      Promise.resolve(new Set(keys.filter((key) => (known[key] ?? Infinity) <= processed))),
    lastSequence: () => Promise.resolve(last),
    reached: (sequence: number) => {
      processed = sequence;
      return Promise.resolve(true);
    },
  };
};

describe('references', () => {
  it('finds what was acknowledged before but is not stored yet', async () => {
    const database = lagging({ '4301021001': 3, '4301021002': 5 }, 5);
    expect(await new References(database, database).check(message, records, '430100')).toEqual({
      refusals: [],
      warnings: [],
      unknown: false,
    });
  });

  it('names every record whose reference is not there once persistence has caught up', async () => {
    const database = lagging({ '4301021002': 2 }, 4);
    const { warnings } = await new References(database, database).check(message, records, '430100');
    expect(warnings.map(({ index, field, rule }) => ({ index, field, rule }))).toEqual([
      { index: 0, field: 'deptCode', rule: 'dept-unregistered' },
      { index: 2, field: 'deptCode', rule: 'dept-unregistered' },
    ]);
  });

  it.each([
    ['the database does not answer', () => Promise.reject(new Error('connection refused'))],
    ['the database is slow', () => new Promise<never>(() => {})],
  ])('leaves a warning out when %s', async (_why, existing) => {
    const progress = { lastSequence: () => Promise.resolve(0), reached: () => Promise.resolve(true) };
    expect(await new References({ existing }, progress).check(message, records, '430100')).toEqual({
      refusals: [],
      warnings: [],
      unknown: false,
    });
  });

  it('guesses no refusal when persistence does not catch up in time', async () => {
    const references = message.references.map((reference) => ({ ...reference, effect: 'refuse' as const }));
    const database = { ...lagging({}, 7), reached: () => Promise.resolve(false) };
    expect(await new References(database, database).check({ ...message, references }, records, '430100')).toEqual({
      refusals: [],
      warnings: [],
      unknown: true,
    });
  });

  it.each(['parts', 'syn-rec-media'])('asks nothing for %s, which refers to nothing that decides', async (id) => {
    const never = () => Promise.reject(new Error('must not be asked'));
    const other = urban.messages.find(({ facts }) => facts.id === id);
    const references = new References({ existing: never }, { lastSequence: never, reached: never });
    expect(other && (await references.check(other, [{ rec_id: 4301000000000001 }], '430100'))).toMatchObject({
      unknown: false,
    });
  });
});
