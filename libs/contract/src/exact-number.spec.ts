import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isExactNumber, isLong64, parseExactly, parseDatabaseJson } from './exact-number.js';
import { scanJson } from './scan-json.js';

const wholeNumber = fc.oneof(
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map(String),
  fc.integer().map(String),
  fc.constantFrom('0', '-0', String(2 ** 53), String(2n ** 53n + 1n), '9'.repeat(30)),
);
const anyNumber = fc.oneof(
  wholeNumber,
  fc.tuple(wholeNumber, fc.nat(999)).map(([whole, part]) => `${whole}.${part}`),
  fc.tuple(fc.integer(), fc.constantFrom('e', 'E', 'e+', 'e-', '.5e'), fc.nat(40)).map((parts) => parts.join('')),
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }).map((value) => JSON.stringify(value)),
  fc.constantFrom('"1.5"', '"\\\\"', '":\\"1e3"', '"{\\"a\\":1.0}"', '"[1234567890123456789]"'),
);
const blank = fc.constantFrom('', '', '', ' ', '\n\t', '\r ');
/** JSON texts with numbers of every form, as people and programs space them. */
const { json } = fc.letrec<{ json: string }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    anyNumber,
    text,
    fc.constantFrom('true', 'false', 'null', '{}', '[]'),
    fc
      .array(fc.tuple(blank, tie('json')), { maxLength: 4 })
      .map((items) => `[${items.map((item) => item.join('')).join(',')}]`),
    fc
      .uniqueArray(fc.tuple(fc.string({ unit: 'binary' }), blank, tie('json')), {
        maxLength: 4,
        selector: ([name]) => name,
      })
      .map(
        (members) =>
          `{${members.map(([name, gap, value]) => `${JSON.stringify(name)}${gap}:${gap}${value}`).join(',')}}`,
      ),
  ),
}));

/** The value with every exact number as the number that JSON.parse makes of its literal. */
function inexact(value: unknown): unknown {
  if (isExactNumber(value)) return JSON.parse(value.rawJSON) as unknown;
  if (Array.isArray(value)) return value.map(inexact);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, inexact(member)]));
}

function members(value: unknown): number {
  if (typeof value !== 'object' || value === null || isExactNumber(value)) return 0;
  const values: unknown[] = Object.values(value);
  return (Array.isArray(value) ? 0 : values.length) + values.reduce<number>((sum, one) => sum + members(one), 0);
}

describe('exact numbers', () => {
  it('are all in which the careful parser differs from JSON.parse', () => {
    fc.assert(
      fc.property(json, (source) => {
        const plain = JSON.parse(source) as unknown;
        expect(inexact(parseExactly(source, true))).toEqual(plain);
        expect(inexact(parseExactly(source))).toEqual(plain);
        expect(parseExactly(source)).toEqual(parseExactly(source, true));
      }),
      { numRuns: 2000 },
    );
  });

  it('keep every whole number digit by digit', () => {
    fc.assert(
      fc.property(fc.bigInt(), (value) => {
        expect(JSON.stringify(parseExactly(`{"a":${value}}`))).toBe(`{"a":${value}}`);
      }),
    );
  });

  it('are only the long ones in what a database wrote', () => {
    const text = '{"a":9223372036854775807,"b":12.00,"c":1e3,"d":[-9007199254740993],"e":"1234567890123456789"}';
    expect(JSON.stringify(parseDatabaseJson(text))).toBe(text.replace('12.00', '12').replace('1e3', '1000'));
    expect(JSON.stringify(parseDatabaseJson('[123456789012.123456,-123456789012.1234500,0.1,168.500000]'))).toBe(
      '[123456789012.123456,-123456789012.12345,0.1,168.5]',
    );
    expect(parseDatabaseJson('[168.500000,0.000000,-0.0,1e3,"123456789012.123456"]')).toEqual([
      168.5,
      0,
      -0,
      1000,
      '123456789012.123456',
    ]);
    expect(parseDatabaseJson('[1.0,2]')).toEqual([1, 2]);
  });

  it('tell 1.0 and 1e3 from whole numbers', () => {
    const values = parseExactly('[1.0,1e3,-1E0,1,1000,9007199254740991,9007199254740993,1.5]') as unknown[];
    expect(values.map((value) => (isExactNumber(value) ? value.rawJSON : value))).toEqual([
      '1.0',
      '1e3',
      '-1E0',
      1,
      1000,
      9007199254740991,
      '9007199254740993',
      1.5,
    ]);
    expect(values.map(isLong64)).toEqual([false, false, false, true, true, true, true, false]);
  });

  it('are whole numbers of 64 bits from -2^63 to 2^63 - 1', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 65n), max: 2n ** 65n }), (value) => {
        expect(isLong64(parseExactly(String(value)))).toBe(BigInt.asIntN(64, value) === value);
      }),
    );
    expect(
      ['9223372036854775807', '9223372036854775808', '-9223372036854775808', '-9223372036854775809'].map((one) =>
        isLong64(parseExactly(one)),
      ),
    ).toEqual([true, false, true, false]);
  });
});

describe('a scan of a JSON text', () => {
  it('counts the members of all objects', () => {
    fc.assert(
      fc.property(json, (source) => expect(scanJson(source).members).toBe(members(parseExactly(source, true)))),
      { numRuns: 1000 },
    );
    expect(scanJson('{"a":{"b":1,"b":2},"a":[{"c\\"":":"}]}').members).toBe(5);
  });

  it('comes to an end on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '\\', '{', ':', '1', '.', 'e') }), (any) => {
        expect(scanJson(any).members).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
