import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countMembers } from './count-members.js';

describe('members of a JSON object as written', () => {
  it('are as many as the parsed object has when no name comes twice', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), fc.nat(4), (object, indent) => {
        expect(countMembers(JSON.stringify(object, null, indent))).toBe(Object.keys(object).length);
      }),
    );
  });

  it.each([
    ['{"a":1,"a":2}', 2],
    ['{"a":1,"\\u0061":2}', 2],
    ['{"a":{"b":1,"b":2},"c":[{"d":1}]}', 2],
    ['{"a":"\\"b\\":1,{"}', 1],
    ['{}', 0],
  ])('%s has %d', (text, members) => {
    expect(countMembers(text)).toBe(members);
  });
});
