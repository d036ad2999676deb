import { compressSync } from 'lz4-napi';

/** Below this, compressing and decompressing costs more than the bytes do on the bus. */
const SMALLEST = 8 * 1024;

/** The data as its length (four bytes, little-endian) and an LZ4 block; undefined when it is too short, or no shorter for it. */
export function compressData(data: Uint8Array): Uint8Array | undefined {
  if (data.length < SMALLEST) return undefined;
  const shorter = compressSync(Buffer.from(data.buffer, data.byteOffset, data.length));
  return shorter.length < data.length ? shorter : undefined;
}
