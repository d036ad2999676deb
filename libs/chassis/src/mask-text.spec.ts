import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MASK, maskText } from './mask-text.js';

const digits = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));
const identityNumber = fc.oneof(
  fc.tuple(digits(17), fc.constantFrom('0', '5', 'X', 'x')).map((parts) => parts.join('')),
  digits(15),
  digits(18),
);
const mobileNumber = fc
  .tuple(
    fc.constantFrom('', '+86', '86', '+86 ', '0086'),
    fc.constantFrom('', ' ', '-'),
    fc.integer({ min: 13, max: 19 }),
    digits(9),
  )
  .map(
    ([country, gap, start, rest]) =>
      `${country}${start}${rest.slice(0, 1)}${gap}${rest.slice(1, 5)}${gap}${rest.slice(5)}`,
  );
/** Text as it surrounds a number: no digits, and nothing that could belong to one. */
const surroundings = fc.string({
  unit: fc.constantFrom(...'电话：号码是,.;=/"\'()[]{}<>\n\t abcxyzABCXYZ_'),
  maxLength: 12,
});

describe('maskText', () => {
  it('hides every identity and mobile number, wherever it stands', () => {
    fc.assert(
      fc.property(surroundings, fc.oneof(identityNumber, mobileNumber), surroundings, (before, number, after) => {
        const masked = maskText(`${before}${number}${after}`);
        expect(masked).toContain(MASK);
        expect(masked).not.toMatch(/\d{5}/);
      }),
    );
  });

  it('keeps texts without long numbers as they are', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(surroundings, digits(6), fc.constant(' ')), { maxLength: 6 }), (parts) => {
        const text = parts.join('/');
        expect(maskText(text)).toBe(text);
      }),
    );
  });

  it.each([
    ['身份证 11010519491231002X', `身份证 ${MASK}`],
    ['1101051949123100２Ｘ', MASK],
    ['tel:+86 138-1234-5678.', `tel:${MASK}.`],
    ['１３８１２３４５６７８', MASK],
    ['110105 19491231 0021', MASK],
    ['postgres://civicbus:geheim@localhost:7432/civicbus', `postgres://${MASK}@localhost:7432/civicbus`],
  ])('%s', (text, masked) => expect(maskText(text)).toBe(masked));

  it.each([
    '430100000000',
    '1763776446495',
    '20190312120901',
    '0af76519-16cd-7d84-98eb-112345678901',
    '00-0af76519169123456789018eb211c801-b7ad6b7169203331-01',
    '2026-11-22T02:14:10.761Z',
  ])('%s stays readable', (text) => expect(maskText(text)).toBe(text));
});
