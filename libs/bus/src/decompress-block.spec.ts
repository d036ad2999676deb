import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compressSync, uncompressSync } from 'lz4-napi';

import { decompressBlock } from './decompress-block.js';

const SIZE_BYTES = 4;

/** Data with repetitions, near and far, short and long. */
const anyData = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc
        .tuple(fc.uint8Array({ minLength: 1, maxLength: 5 }), fc.nat(400))
        .map(([part, times]) => repeated(part, times)),
      fc.constant(repeated(new Uint8Array([1, 2, 3]), 30_000)),
    ),
    { maxLength: 20 },
  )
  .map((parts) => Buffer.concat([...parts, ...parts.toReversed()]));

function repeated(part: Uint8Array, times: number): Uint8Array {
  return Buffer.concat(Array<Uint8Array>(times).fill(part));
}

/** A block as lz4-napi reads it. */
function byLibrary(block: Uint8Array): Buffer | undefined {
  try {
    return uncompressSync(block);
  } catch {
    return undefined;
  }
}

describe('decompressBlock', () => {
  it('makes what the library compressed whole again, and touches nothing beside it', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        const room = Buffer.alloc(data.length + 2, 0xee);
        expect(decompressBlock(compressSync(data), SIZE_BYTES, room.subarray(1, -1))).toBe(true);
        expect(room.equals(Buffer.concat([Buffer.from([0xee]), data, Buffer.from([0xee])]))).toBe(true);
      }),
    );
  });

  it('refuses what is longer or shorter than its place', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        const block = compressSync(data);
        expect(decompressBlock(block, SIZE_BYTES, Buffer.alloc(data.length + 1))).toBe(false);
        if (data.length > 0) expect(decompressBlock(block, SIZE_BYTES, Buffer.alloc(data.length - 1))).toBe(false);
      }),
    );
  });

  it('reads damaged blocks as the library does, or refuses them', () => {
    fc.assert(
      fc.property(
        anyData,
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 }),
        fc.nat(),
        (data, changes, cut) => {
          const whole = compressSync(data);
          for (const [at, byte] of changes) whole[SIZE_BYTES + (at % (whole.length - SIZE_BYTES))] = byte;
          for (const block of [whole, whole.subarray(0, SIZE_BYTES + (cut % (whole.length - SIZE_BYTES)))]) {
            const target = Buffer.alloc(data.length);
            if (decompressBlock(block, SIZE_BYTES, target)) expect(byLibrary(block)?.equals(target)).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['no bytes', []],
    ['a length that goes on without end', [0xf0, 255, 255]],
    ['fewer literals than announced', [0x20, 1]],
    ['half of an offset', [0x10, 1, 1]],
    ['an offset of nothing', [0x10, 1, 0, 0, 0]],
    ['a match from before the beginning', [0x10, 1, 2, 0, 0]],
    ['a match at the end', [0x10, 1, 1, 0]],
    ['a long match whose length is missing', [0x1f, 1, 1, 0]],
  ])('refuses %s', (_, bytes) => {
    expect(decompressBlock(new Uint8Array(bytes), 0, Buffer.alloc(5))).toBe(false);
  });
});
