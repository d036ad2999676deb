import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MemoryPool } from './memory-pool.js';

describe('MemoryPool', () => {
  it('gives no memory to two requests at a time', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 4 });
    const steps = fc.array(fc.tuple(sizes, fc.boolean()), { maxLength: 20 });
    fc.assert(
      fc.property(steps, (requests) => {
        const pool = new MemoryPool();
        const held: { readonly bytes: Buffer; readonly mark: number }[] = [];
        for (const [mark, [lengths, ends]] of requests.entries()) {
          const memory = pool.lease();
          const taken = lengths.map((length) => memory.take(length).fill(mark));
          expect(taken.map(({ length }) => length)).toEqual(lengths);
          if (ends) memory.release();
          else held.push(...taken.map((bytes) => ({ bytes, mark })));
        }
        for (const { bytes, mark } of held) expect(bytes.every((byte) => byte === mark)).toBe(true);
      }),
    );
  });

  it('uses again what was released, up to its limit, and only once', () => {
    const pool = new MemoryPool(64 * 1024);
    const memory = pool.lease();
    const [first, second] = [memory.take(40_000), memory.take(50_000)];
    memory.release();
    memory.release();
    const later = [1, 2, 3].map(() => pool.lease().take(60_000).buffer);
    expect(later.filter((buffer) => buffer === first.buffer || buffer === second.buffer)).toHaveLength(1);
  });
});
