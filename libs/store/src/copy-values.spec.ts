import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CopyValues } from './copy-values.js';

const names = Array.from({ length: 120 }, (_, column) => `c${column}`);
const values = new CopyValues(names.map((name) => ({ name, type: 'text' })));

/** The columns of a record as they are written into no more room than was asked for. */
function written(members: readonly string[]): (string | null)[] {
  const body = Buffer.from(JSON.stringify(Object.fromEntries(members.map((name) => [name, name.slice(1)]))));
  const out = Buffer.alloc(values.roomFor(body.length));
  const end = values.write(body, 0, body.length, out, 0);
  const texts = out.toString('latin1', 0, end).split('\t').slice(0, -1);
  return texts.map((text) => (text === '\\N' ? null : text));
}

const columnsOf = (members: readonly string[]): (string | null)[] =>
  names.map((name) => (members.includes(name) ? name.slice(1) : null));

describe('CopyValues', () => {
  it('keeps to its room, whatever the order of the members', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(names), (members) => expect(written(members)).toEqual(columnsOf(members))),
    );
  });

  it('keeps to its room when low and high columns alternate', () => {
    const zigzag = names.map(
      (_, place) => names[place % 2 === 0 ? place / 2 : names.length - (place + 1) / 2] as string,
    );
    for (const share of [1, 2, 3, 5]) {
      const members = zigzag.filter((_, place) => place % share === 0);
      expect(written(members)).toEqual(columnsOf(members));
    }
  });
});
