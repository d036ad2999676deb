import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FieldFacts } from './facts.js';
import { fieldChecks, hasDigits, lengthOf, numberOf } from './field-checks.js';
import { textField } from './fixtures/text-field.js';

const firstFault = (facts: FieldFacts, value: unknown): string | undefined =>
  fieldChecks(facts).find(({ test }) => !test(value))?.rule;

describe('lengthOf', () => {
  it('counts code points, lone surrogates included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => expect(lengthOf(value)).toBe(Array.from(value).length)),
    );
    const units = fc.array(fc.constantFrom('\ud83d', '\udea7', 'a', '长'));
    fc.assert(fc.property(units, (parts) => expect(lengthOf(parts.join(''))).toBe(Array.from(parts.join('')).length)));
  });
});

describe('hasDigits', () => {
  /** A number as its shortest text without an exponent: what a sender would have written. */
  const written = (units: bigint, scale: number): number => {
    const digits = String(units).padStart(scale + 1, '0');
    return Number(`${digits.slice(0, digits.length - scale)}.${digits.slice(digits.length - scale)}`);
  };

  it('takes every number of that many digits, of both signs', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999n }), fc.nat(12), (units, scale) => {
        const value = written(units, scale);
        expect([hasDigits(value, 12, scale), hasDigits(-value, 12, scale)]).toEqual([true, true]);
      }),
    );
  });

  it('refuses one digit more on either side', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 99_999_999n }),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(7),
        (units, last, scale) => {
          expect(hasDigits(written(units * 10n + BigInt(last), scale + 1), 12, scale)).toBe(false);
          expect(hasDigits(Number(units) + 100_000_000, 8, scale)).toBe(false);
        },
      ),
    );
  });

  it.each([
    [Infinity, false],
    [-Infinity, false],
    [NaN, false],
    [1e21, false],
    [1e10, false],
    [9_999_999_999.99, true],
    [-9_999_999_999.99, true],
    [0.001, false],
    [1e-7, false],
    [-0, true],
  ])('says of %d within 10 and 2 digits: %s', (value, expected) => {
    expect(hasDigits(value, 10, 2)).toBe(expected);
  });

  it('knows small numbers that are printed with an exponent', () => {
    expect(hasDigits(1e-7, 1, 7)).toBe(true);
    expect(hasDigits(1e-8, 1, 7)).toBe(false);
  });
});

describe('numberOf', () => {
  const long = textField({ type: 'long', accepts: ['text'] });
  const double = textField({ type: 'double', accepts: ['text'] });

  it.each([
    [long, '4301000000000001', 4301000000000001],
    [long, '-7', -7],
    [long, '007', 7],
    [long, '7.0', NaN],
    [long, '+7', NaN],
    [long, ' 7', NaN],
    [long, '7e1', NaN],
    [long, '12345678901234567', NaN],
    [double, '113.034512', 113.034512],
    [double, '-0.5', -0.5],
    [double, '113.', NaN],
    [double, '.5', NaN],
    [double, '1e2', NaN],
    [double, 'Infinity', NaN],
    [double, '１１３', NaN],
    [textField({ type: 'double' }), '1', NaN],
  ])('case %#: reads a plain decimal only', (facts, value, expected) => {
    expect(numberOf(facts, value)).toBe(expected);
  });
});

describe('fieldChecks', () => {
  const number = textField({ type: 'integer', min: 0, max: 5 });
  const free = textField({ maxLength: 3 });

  it.each<[string, FieldFacts, unknown, string | undefined]>([
    ['a blank required text', free, ' \t\u3000', 'required'],
    ['an absent required text', free, undefined, 'required'],
    ['a blank optional text', textField({ required: false, maxLength: 3 }), ' ', undefined],
    ['an absent one with a default', textField({ default: 'x', maxLength: 3 }), 'y', undefined],
    ['three characters of two code units', free, '🚧🚧🚧', undefined],
    ['four characters', free, '🚧🚧🚧a', 'maxLength'],
    ['a number for a text', free, 1, 'type'],
    ['a number where it is accepted', textField({ accepts: ['number'] }), 26, undefined],
    ['a fraction where a number is accepted', textField({ accepts: ['number'] }), 2.5, 'type'],
    ['negative zero', number, -0, undefined],
    ['a fraction for an integer', number, 1.5, 'type'],
    ['a number too small', number, -1, 'min'],
    ['a number too large', number, 6, 'max'],
    ['digits in quotes', number, '3', 'type'],
    ['a true number', number, true, 'type'],
    ['an endless number', textField({ type: 'double' }), Infinity, 'type'],
    ['a list for an object', textField({ type: 'object' }), [], 'type'],
    ['an object for a list', textField({ type: 'array' }), {}, 'type'],
    ['a word for a boolean', textField({ type: 'boolean' }), 'true', 'type'],
    ['a text that starts like the pattern', textField({ pattern: '^\\d{2}$' }), '12\n', 'pattern'],
    ['an unlisted code', textField({ allowed: ['a', 'b'] }), 'c', 'codes'],
  ])('finds in %s: %#', (_what, facts, value, rule) => {
    expect(firstFault(facts, value)).toBe(rule);
  });

  it('tells senders no value', () => {
    const facts = [
      free,
      number,
      textField({ pattern: '^\\d$' }),
      textField({ format: 'yyyy-MM-dd' }),
      textField({ allowed: ['a'] }),
    ];
    const messages = facts.flatMap(fieldChecks).map(({ message }) => message);
    expect(messages.every((message) => /[\u4e00-\u9fff]/.test(message))).toBe(true);
  });
});
