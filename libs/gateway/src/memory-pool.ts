import type { BodyMemory } from '@civicbus/specs/request-body';

/** Smaller pieces are as cheap from node itself; larger ones are rare. */
const SMALLEST = 16 * 1024;
const LARGEST = 1024 * 1024;

/**
 * Memory of request bodies that is used again. Read from its bytes, a request makes so little garbage that young memory is seldom
 * collected; were its body garbage too, outside of the heap, V8 would answer the pressure with full collections.
 */
export class MemoryPool {
  readonly #mostBytes: number;
  /** By the size of their blocks, a power of two. */
  readonly #free = new Map<number, Buffer[]>();
  #freeBytes = 0;

  /** @param mostBytes how much is kept while nobody uses it */
  constructor(mostBytes = 16 * 1024 * 1024) {
    this.#mostBytes = mostBytes;
  }

  /** Memory for one request. What is never released is garbage like any other. */
  lease(): BodyMemory {
    let taken: Buffer[] = [];
    return {
      take: (bytes) => {
        if (bytes < SMALLEST || bytes > LARGEST) return Buffer.allocUnsafe(bytes);
        const block = this.#block(2 ** Math.ceil(Math.log2(bytes)));
        taken.push(block);
        return block.subarray(0, bytes);
      },
      release: () => {
        for (const block of taken) this.#keep(block);
        taken = [];
      },
    };
  }

  #block(size: number): Buffer {
    const block = this.#free.get(size)?.pop();
    if (block) this.#freeBytes -= size;
    return block ?? Buffer.allocUnsafeSlow(size);
  }

  #keep(block: Buffer): void {
    const { length } = block;
    if (this.#freeBytes + length > this.#mostBytes) return;
    this.#freeBytes += length;
    const blocks = this.#free.get(length);
    if (blocks) blocks.push(block);
    else this.#free.set(length, [block]);
  }
}
