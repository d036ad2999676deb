import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isExactNumber } from './exact-number.js';
import { hidesFraction } from './hidden-fraction.js';
import { parseWhole } from './parse-whole.js';
import { isWholeLiteral } from './whole-literal.js';

const digits = fc.oneof(
  fc.bigInt({ min: 0n, max: 2n ** 54n }).map(String),
  fc.nat(99_999).map(String),
  fc.constantFrom('0', '4301000001099128', '9007199254740991', '43010000010991281'),
);
const fraction = fc.oneof(
  fc.constant(''),
  fc.tuple(fc.nat(25), fc.nat(99)).map(([zeros, last]) => `.${'0'.repeat(zeros)}${last}`),
  fc.constantFrom('.9999999999999999999', '.1', '.93857412345678'),
);
const exponent = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc
    .tuple(fc.constantFrom('e', 'E'), fc.constantFrom('', '+', '-'), fc.integer({ min: 0, max: 30 }))
    .map((parts) => parts.join('')),
  fc.constant('e-400'),
);
const literal = fc.tuple(fc.constantFrom('', '-'), digits, fraction, exponent).map((parts) => parts.join(''));

/** Whether the literal is whole, by arithmetic on whole numbers. */
function whole(text: string): boolean {
  const [mantissa = '', power = '0'] = text.toLowerCase().split('e');
  const [integer = '', part = ''] = mantissa.split('.');
  const scale = part.length - Number(power);
  return scale <= 0 || BigInt(integer.replace('-', '') + part) % 10n ** BigInt(scale) === 0n;
}

describe('a number that must be whole', () => {
  it('is told by its literal', () => {
    fc.assert(fc.property(literal, (text) => expect(isWholeLiteral(text)).toBe(whole(text))));
  });

  it('never loses a fraction, wherever it stands; all else is as JSON.parse has it', () => {
    const gap = fc.constantFrom('', ' ', '\n\t');
    const around = fc.constantFrom('地址"a"', 'x.1', '1e-400', '0196e2a1-733e-7000', '\\', '4301000001099128.1');
    const property = fc.property(fc.array(fc.tuple(gap, literal, around), { minLength: 1 }), (members) => {
      const json = `[${members
        .map(([space, number, text]) => `{"id":${space}${number},"x":[${number}],"t":${JSON.stringify(text)}}`)
        .join(',')}]`;
      const plain = JSON.parse(json) as readonly { id: number }[];
      const expected = plain.map((record, index) => {
        const [, number = ''] = members[index] ?? [];
        return Number.isInteger(record.id) && !whole(number) ? { ...record, id: number } : record;
      });
      for (const bytes of [undefined, Buffer.from(json)]) {
        const parsed = parseWhole(json, (name) => name === 'id', bytes) as readonly { id: unknown }[];
        const shown = parsed.map((record) =>
          isExactNumber(record.id) ? { ...record, id: record.id.rawJSON } : record,
        );
        expect(shown).toEqual(expected);
      }
    });
    fc.assert(property, { numRuns: 500 });
  });

  it.each([
    ['{"id":4301000001099128.1}', true],
    ['[9007199254740991.4]', true],
    ['{"a":8976.00000000000000001}', true],
    ['[430100.00010991281e10]', true],
    ['[43010000010991281e-1]', true],
    ['[ -1e-400 ]', true],
    ['{"id":4301000001099128,"x":112.93857412345678,"area":8976.23}', false],
    ['[1.0, 1e3, 1.50e1, 4301000001099128.0]', false],
    ['{"at":"2026-03-12 09:30:00","id":"0196e2a1-733e-7000-8000","v":"1.2.3.4"}', false],
    ['', false],
  ])('%s hides a fraction: %s', (json, expected) => {
    expect(hidesFraction(json)).toBe(expected);
  });

  it('costs no more than its length in texts made to slow it down', () => {
    const size = 300_000;
    for (const part of ['1.', '1e-', '11111111111111111', '-', '.', ':1.1', '[1e-1']) {
      const startedAt = performance.now();
      hidesFraction(part.repeat(size / part.length));
      expect(performance.now() - startedAt).toBeLessThan(1_000);
    }
  });
});
