import { constants, zstdCompressSync } from 'node:zlib';

/** Below this, compressing and decompressing costs more than the bytes do on the bus. */
const SMALLEST = 8 * 1024;

const params = {
  // A larger window hardly shortens events but must be allocated for each.
  [constants.ZSTD_c_windowLog]: 17,
  [constants.ZSTD_c_compressionLevel]: 1,
};

/** The data in Zstandard; undefined when it is too short, or no shorter for it. */
export function compressData(data: Uint8Array): Uint8Array | undefined {
  if (data.length < SMALLEST) return undefined;
  // The result in one piece, of which most is given back.
  const shorter = zstdCompressSync(data, { chunkSize: data.length, params });
  return shorter.length < data.length ? shorter : undefined;
}
