import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSigned, signatureOf } from './sign.js';

const parameters = new Map([
  ['timestamp', '1767225600000'],
  ['data', '[{"deptName":"示例单位"}]'],
  ['account', 'demo_city'],
  ['senderCode', '430100'],
  ['password', 'p-w'],
]);

describe('signature of a request', () => {
  it('is the MD5 of the values in the order of the names, without names and separators', () => {
    const text = 'demo_city[{"deptName":"示例单位"}]p-w4301001767225600000';
    expect(signatureOf(parameters, '')).toBe(createHash('md5').update(text, 'utf8').digest('hex'));
  });

  it('puts the joiner of the account between the values', () => {
    const text = 'demo_city&[{"deptName":"示例单位"}]&p-w&430100&1767225600000';
    expect(signatureOf(parameters, '&')).toBe(createHash('md5').update(text, 'utf8').digest('hex'));
  });

  it('covers every parameter but sign itself, and no order of submission', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ minLength: 1 }).filter((name) => name !== 'sign'),
          fc.string({ unit: 'binary' }),
          { minKeys: 1 },
        ),
        fc.nat(),
        (values, pick) => {
          const pairs = Object.entries(values);
          const sign = signatureOf(new Map(pairs), '');
          expect(signatureOf(new Map([...pairs].reverse()), '')).toBe(sign);
          expect(signatureOf(new Map(pairs.map(([name, value]) => [name, Buffer.from(value)])), '')).toBe(sign); // as bytes
          expect(isSigned(new Map([...pairs, ['sign', sign]]), '')).toBe(true);
          const [name, value] = pairs[pick % pairs.length] as [string, string];
          expect(isSigned(new Map([...pairs, [name, `${value}x`], ['sign', sign]]), '')).toBe(false);
        },
      ),
    );
  });

  it('orders names by code point, so that a name beyond the basic plane comes last', () => {
    const pair = new Map([
      ['\u{1F600}', 'b'],
      ['\uFF5E', 'a'],
    ]);
    expect(signatureOf(pair, '')).toBe(createHash('md5').update('ab').digest('hex'));
  });

  it('refuses upper-case digits and a sign of another length', () => {
    const sign = signatureOf(parameters, '');
    expect(isSigned(new Map([...parameters, ['sign', sign.toUpperCase()]]), '')).toBe(sign === sign.toUpperCase());
    expect(isSigned(new Map([...parameters, ['sign', sign.slice(1)]]), '')).toBe(false);
    expect(isSigned(parameters, '')).toBe(false);
  });
});
