import { writeUtf8 } from './write-utf8.js';

/** Dimensions, whether there are nulls, type of the elements, number of elements, number of the first one; 4 bytes each. */
const HEAD_BYTES = 20;
const LENGTH_BYTES = 4;
const TEXT_OID = 25;

/**
 * A `text[]` as a parameter, in PostgreSQL's binary format. As text, the thousands of keys of a batch would be one string of a hundred kilobytes,
 * which V8 keeps until the next full collection.
 */
export function textArray(texts: readonly string[]): Buffer {
  let bytes = 0;
  for (const text of texts) bytes += Buffer.byteLength(text);
  const out = Buffer.allocUnsafeSlow(HEAD_BYTES + LENGTH_BYTES * texts.length + bytes);
  for (const [index, value] of [1, 0, TEXT_OID, texts.length, 1].entries()) out.writeInt32BE(value, 4 * index);
  let at = HEAD_BYTES;
  for (const text of texts) {
    const end = writeUtf8(out, text, at + LENGTH_BYTES);
    out.writeInt32BE(end - at - LENGTH_BYTES, at);
    at = end;
  }
  return out.subarray(0, at);
}
