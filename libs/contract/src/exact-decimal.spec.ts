import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exactDecimal, hasExactDigits, literalNumber, plainDecimal } from './exact-decimal.js';

describe('an exact decimal', () => {
  it.each([
    [168, '168'],
    ['23.450', '23.45'],
    ['007.0', '7'],
    ['-0.00', '0'],
    ['123456789012.123456', '123456789012.123456'],
    [literalNumber('123456789012.123456'), '123456789012.123456'],
    [literalNumber('1.50'), '1.5'],
    [literalNumber('1e3'), '1000'],
  ])('%p is plainly %s', (value, plain) => {
    expect(plainDecimal(value)).toBe(plain);
    expect(JSON.stringify(exactDecimal(value))).toBe(plain);
  });

  it.each(['', ' 1', '1.2.3', '+1', '1e3', 'x', true, null, 1e21, Infinity, [1]])('%p is none', (value) => {
    expect(plainDecimal(value)).toBeUndefined();
    expect(hasExactDigits(value, 18, 6)).toBe(false);
  });

  it('keeps every digit that was written and counts them', () => {
    const digits = fc.stringMatching(/^[1-9]\d{0,11}\.\d{0,5}[1-9]$/);
    fc.assert(
      fc.property(digits, (text) => {
        expect(JSON.stringify(exactDecimal(text))).toBe(text);
        expect(JSON.stringify(exactDecimal(literalNumber(text)))).toBe(text);
        const [whole = '', fraction = ''] = text.split('.');
        expect(hasExactDigits(text, whole.length, fraction.length)).toBe(true);
        expect(hasExactDigits(text, whole.length - 1, fraction.length)).toBe(false);
        expect(hasExactDigits(text, whole.length, fraction.length - 1)).toBe(false);
      }),
    );
  });
});
