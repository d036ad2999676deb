import { type ExactNumber, isExactNumber } from './exact-number.js';

const PLAIN = /^(-?)0*(\d+?)(?:\.(\d*?)0*)?$/;

/** Plain decimal without exponent, leading zeros and trailing zeros of what a number, a literal or a text stands for; undefined when it is none. */
export function plainDecimal(value: unknown): string | undefined {
  const literal = isExactNumber(value) ? value.rawJSON : value;
  const text =
    typeof literal === 'number' || (isExactNumber(value) && /e/i.test(value.rawJSON))
      ? String(Number(literal))
      : literal;
  const [, sign = '', whole = '', fraction = ''] = (typeof text === 'string' && PLAIN.exec(text)) || [];
  if (whole === '') return undefined;
  const plain = fraction === '' ? whole : `${whole}.${fraction}`;
  return plain === '0' ? plain : sign + plain;
}

/** Whether a value has at most so many digits before and after the decimal point, counted on what was written. */
export function hasExactDigits(value: unknown, integerDigits: number, fractionDigits: number): boolean {
  const [whole = '', fraction = ''] = (plainDecimal(value) ?? '').replace('-', '').split('.');
  return whole !== '' && whole.length <= integerDigits && fraction.length <= fractionDigits;
}

/** A number in normal form that JSON.stringify writes digit by digit: a JavaScript number where that says the same. */
export function exactDecimal(value: unknown): number | ExactNumber {
  const plain = plainDecimal(value) ?? '';
  const number = Number(plain);
  return String(number) === plain ? number : literalNumber(plain);
}

/** A number literal that is written as it stands. */
export function literalNumber(literal: string): ExactNumber {
  return (JSON as unknown as { rawJSON(text: string): ExactNumber }).rawJSON(literal);
}
