/** A piece of an object. */
export interface Piece {
  readonly bytes: Uint8Array;
  /** The content ends with it. */
  readonly last: boolean;
}

/** Cuts content into pieces of `size` bytes; the last holds what is left, which may be nothing. Holds one piece, and what came beyond it. */
export async function* piecesOf(content: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Piece> {
  let held: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of content) {
    let rest = chunk;
    while (bytes + rest.length >= size) {
      held.push(rest.subarray(0, size - bytes));
      rest = rest.subarray(size - bytes);
      yield { bytes: Buffer.concat(held), last: false };
      held = [];
      bytes = 0;
    }
    if (rest.length > 0) held.push(rest);
    bytes += rest.length;
  }
  yield { bytes: Buffer.concat(held), last: true };
}
