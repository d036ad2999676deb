import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { keyHashes, soughtHashes } from './key-hashes.js';

const counted = (count: number, first = 4301000000001001) =>
  Array.from({ length: count }, (_, index) => String(first + index));
const finds = (key: string, hashes: readonly number[]): boolean =>
  soughtHashes(key).some((hash) => hashes.includes(hash));

describe('hashes of keys', () => {
  test('keys that count up share some', () => {
    expect(keyHashes(counted(100))).toHaveLength(2);
    expect(keyHashes(counted(1_000)).length).toBeLessThan(12);
  });

  test('a key alone has one of its own, so that its neighbours are not met', () => {
    expect(keyHashes(['4301000000001001'])).toHaveLength(1);
    expect(finds('4301000000001002', keyHashes(['4301000000001001']))).toBe(false);
  });

  test('every key finds its request', () => {
    const key = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 300 }).map(String));
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 60 }), (keys) => {
        const hashes = keyHashes(keys);
        return keys.every((each) => finds(each, hashes));
      }),
    );
  });

  test('a key finds its request as it was stored', () => {
    for (const [sent, stored] of [
      ['a\0b', 'a\uFFFDb'],
      ['half \ud83d', 'half \uFFFD'],
    ] as const)
      expect(finds(stored, keyHashes([sent]))).toBe(true);
    const cut = counted(20).map((each) => `${each}😀x`);
    expect(cut.every((each) => finds(each, keyHashes(cut)))).toBe(true);
  });

  test('they fit the column', () => {
    for (const hash of keyHashes(counted(500, 7))) expect(hash).toBe(hash | 0);
  });
});
