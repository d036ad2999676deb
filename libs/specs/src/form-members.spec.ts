import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formMembers } from './form-members.js';

const read = (form: string) => formMembers(Buffer.from(form), 100)?.map(([name, value]) => [name, value.toString()]);

describe('pairs of a form, read from its bytes', () => {
  it('are what URLSearchParams reads', () => {
    const part = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part, fc.constantFrom(1, 200))), (pairs) => {
        const sent = pairs.map(([name, value, times]): [string, string] => [name, value.repeat(times)]);
        const form = new URLSearchParams(sent).toString();
        expect(read(form) ?? [...new URLSearchParams(form)]).toEqual([...new URLSearchParams(form)]);
        expect(read(form) !== undefined || form.includes('%EF%BB%BF') || /%EF/.test(form)).toBe(true);
      }),
    );
  });

  it('of any text are what URLSearchParams reads, or left to it', () => {
    const unit = fc.constantFrom(
      '%',
      '4',
      'E',
      'e',
      'F',
      '%E4%B8%AD',
      '%d6',
      '&',
      '=',
      '+',
      '?',
      'a',
      '中',
      '%00',
      '\n',
      '%EF%BB%BF',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (form) => {
        const pairs = read(form);
        // Beside a percent sign Node cuts what is not ASCII to a byte; the standard of URLs does not.
        if (pairs) expect(pairs).toEqual([...new URLSearchParams(form.replaceAll('中', '%E4%B8%AD'))]);
      }),
      { numRuns: 5_000 },
    );
  });

  it('are left to URLSearchParams when they are no UTF-8', () => {
    expect(read('a=%D6%D0')).toBeUndefined();
  });

  it('are no more than asked for and one', () => {
    expect(formMembers(Buffer.from('a=&'.repeat(100)), 5)).toHaveLength(6);
  });
});
