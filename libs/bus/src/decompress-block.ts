/** A length of 15 goes on in the bytes that follow. */
const LONG = 15;
const SHORTEST_MATCH = 4;
/** From here on a call for many bytes at once is faster than a loop. */
const WORTH_A_CALL = 32;

/**
 * Decompresses an LZ4 block (`lz4_Block_format.md` of the LZ4 project), from `start` on, into memory of the caller: lz4-napi makes new
 * memory for each, outside of the heap, of which nothing but full collections keeps count. `false` unless the block is whole and fills
 * `target` exactly; what has been written into it is void then. Never reads or writes beside the two.
 */
export function decompressBlock(source: Uint8Array, start: number, target: Uint8Array): boolean {
  const sourceEnd = source.length;
  const targetEnd = target.length;
  let from = start;
  let to = 0;
  while (from < sourceEnd) {
    const token = source[from++] as number;

    let literals = token >> 4;
    if (literals === LONG) {
      for (let byte = 255; byte === 255; literals += byte) {
        if (from === sourceEnd) return false;
        byte = source[from++] as number;
      }
    }
    const literalsEnd = from + literals;
    if (literalsEnd > sourceEnd || to + literals > targetEnd) return false;
    if (literals < WORTH_A_CALL) while (from < literalsEnd) target[to++] = source[from++] as number;
    else {
      target.set(source.subarray(from, literalsEnd), to);
      from = literalsEnd;
      to += literals;
    }
    // The last sequence has no match.
    if (from === sourceEnd) return to === targetEnd;

    if (from + 2 > sourceEnd) return false;
    const offset = (source[from] as number) | ((source[from + 1] as number) << 8);
    from += 2;
    let match = token & LONG;
    if (match === LONG) {
      for (let byte = 255; byte === 255; match += byte) {
        if (from === sourceEnd) return false;
        byte = source[from++] as number;
      }
    }
    match += SHORTEST_MATCH;
    if (offset === 0 || offset > to || to + match > targetEnd) return false;
    let back = to - offset;
    // A match may run on into what it has just written.
    if (match < WORTH_A_CALL || match > offset)
      for (const end = to + match; to < end;) target[to++] = target[back++] as number;
    else {
      target.copyWithin(to, back, back + match);
      to += match;
    }
  }
  return false;
}
