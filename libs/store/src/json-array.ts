const OPEN = Buffer.from('[');
const CLOSE = Buffer.from(']');
const COMMA = Buffer.from(',');
const NOTHING = Buffer.from('{}');
/** No document at all must be refused by whoever reads the array, not shift the others. */
const MISSING = Buffer.from('null');

/** Joins JSON documents, as they are, into one JSON array. `undefined` stands for the empty object. */
export function jsonArray(documents: readonly (Uint8Array | undefined)[]): Buffer {
  const parts: Uint8Array[] = [OPEN];
  for (const [index, document] of documents.entries()) {
    if (index > 0) parts.push(COMMA);
    parts.push(document === undefined ? NOTHING : document.length > 0 ? document : MISSING);
  }
  parts.push(CLOSE);
  return Buffer.concat(parts);
}
