import { describe, expect, it } from '@jest/globals';
import { settleAbsentForms, UNKNOWN } from './absent-forms.js';
import type { WireRecord } from './normalise.js';

const fields = new Set(['a', 'b', 'c', 'd']);
const parse = (json: string) => JSON.parse(json) as WireRecord;

describe('settleAbsentForms', () => {
  it('takes null and "" for absent, and nothing else', () => {
    const record = parse('{"a":null,"b":"","c":" ","d":0}');
    expect(settleAbsentForms(record, fields)).toEqual([]);
    expect(record).toStrictEqual({ a: undefined, b: undefined, c: ' ', d: 0 });
  });

  it('moves unknown members aside with their values as sent', () => {
    const record = parse('{"a":1,"extra":null,"A":"","nested":{"a":[""]}}');
    expect(settleAbsentForms(record, fields)).toEqual(['extra', 'A', 'nested']);
    expect(record).toStrictEqual({ a: 1, [UNKNOWN]: { extra: null, A: '', nested: { a: [''] } } });
  });

  it('keeps a member named __proto__ a member', () => {
    const record = parse('{"a":1,"__proto__":{"b":2},"constructor":3}');
    settleAbsentForms(record, fields);
    expect(record['b']).toBeUndefined();
    expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
    expect(JSON.stringify(record)).toBe('{"a":1,"_unknown":{"__proto__":{"b":2},"constructor":3}}');
  });

  it('lets a sender not write the unknown members itself', () => {
    const record = parse('{"a":1,"_unknown":{"x":1}}');
    settleAbsentForms(record, fields);
    expect(record).toStrictEqual({ a: 1, [UNKNOWN]: { _unknown: { x: 1 } } });
  });
});
