import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Piece, piecesOf } from './s3-pieces.js';

async function* flow(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

describe('pieces of an object', () => {
  it('are of one size but the last, and hold the content', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 40 })),
        fc.integer({ min: 1, max: 30 }),
        async (chunks, size) => {
          const pieces: Piece[] = [];
          for await (const piece of piecesOf(flow(chunks), size)) pieces.push(piece);
          expect(Buffer.concat(pieces.map(({ bytes }) => bytes))).toEqual(Buffer.concat(chunks));
          expect(pieces.slice(0, -1).every(({ bytes, last }) => bytes.length === size && !last)).toBe(true);
          expect(pieces.at(-1)?.last).toBe(true);
          expect(pieces.at(-1)?.bytes.length).toBeLessThan(size);
        },
      ),
    );
  });
});
