import { crc32 } from 'node:zlib';
import { storableText } from './storable-text.js';

/** Neighbours are keys that differ only in so many last characters. */
const LAST = 2;
/** So many neighbours in one request get one hash: whoever looks for a key meets at most a few requests that have only neighbours of it. */
const TOGETHER = 8;

/**
 * Signed 32-bit hashes by which a request is found when one of its keys is looked for: one for all neighbours where there are many (a
 * sender counts its records up, so a hundred keys have two hashes, and the index two entries instead of a hundred), else one for each
 * key. Keys must be distinct.
 */
export function keyHashes(keys: readonly string[]): readonly number[] {
  const hashes = new Set<number>();
  for (const [start, neighbours] of Map.groupBy(keys, startOf)) {
    if (neighbours.length >= TOGETHER) hashes.add(hashOf(start));
    else for (const key of neighbours) hashes.add(hashOf(key));
  }
  return [...hashes];
}

/** Every request with this key has at least one of these among its `keyHashes`; a few others have, too. */
export function soughtHashes(key: string): readonly number[] {
  return [hashOf(key), hashOf(startOf(key))];
}

function startOf(key: string): string {
  return key.slice(0, -LAST);
}

/** Of the text as it is stored, by which it is looked for. */
function hashOf(text: string): number {
  return crc32(storableText(text)) | 0;
}
