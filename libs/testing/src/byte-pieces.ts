/** `count` pieces of `size` bytes, each filled with its number, as an upload hands them over; the one numbered `failAt` throws instead. */
export async function* bytePieces(count: number, size: number, failAt = Infinity): AsyncGenerator<Uint8Array> {
  for (let index = 0; index < count; index += 1) {
    await Promise.resolve();
    if (index === failAt) throw new Error('broken off');
    yield Buffer.alloc(size, index);
  }
}
