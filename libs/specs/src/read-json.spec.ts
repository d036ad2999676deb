import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readJson } from './read-json.js';

describe('readJson', () => {
  it('finds no repeated name in what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), fc.nat(4), (value, indent) => {
        expect(readJson(JSON.stringify(value, null, indent))).toMatchObject({ namesRepeat: false });
      }),
    );
  });

  it.each([
    ['{"a":1,"a":2}', true],
    ['{"a":1,"\\u0061":2}', true],
    ['{"d":[{"a":1},{"a":1,"b":{"c":1,"c":1}}]}', true],
    ['{"d":[{"a":1},{"a":1}]}', false],
    ['{"a":"\\"a\\":1,{"}', false],
    ['{"__proto__":1,"__proto__":2}', true],
    ['{"a":1.0,"b":12345678901234567890}', false],
  ])('%s repeats a name: %s', (text, namesRepeat) => {
    expect(readJson(text)).toMatchObject({ namesRepeat });
  });

  it.each(['', '{', '{"a":01}', '{"a":1,}', '{/**/}', "{'a':1}", '{"a":1}x', '[1，2]'])(
    'takes %j for no JSON',
    (text) => {
      expect(readJson(text)).toBeUndefined();
    },
  );

  it('takes a text that is nested without end for none', () => {
    expect(readJson('['.repeat(5_000_000) + ']'.repeat(5_000_000))).toBeUndefined();
    expect(readJson('['.repeat(512) + ']'.repeat(512))).toBeDefined();
  });
});
