import { expect, it } from '@jest/globals';

import { EventMemory } from './event-memory.js';

it('gives each event memory of its own, and after a clear the same again', () => {
  const memory = new EventMemory();
  const [one, two] = [memory.take(10).fill(1), memory.take(20).fill(2)];
  expect([...one, ...two]).toEqual([...Array<number>(10).fill(1), ...Array<number>(20).fill(2)]);
  memory.clear();
  const again = memory.take(30);
  expect([again.buffer, again.byteOffset]).toEqual([one.buffer, one.byteOffset]);
});

it('keeps a bounded amount: what is larger, and what comes when it is full, has its own', () => {
  const memory = new EventMemory();
  const kept = memory.take(1).buffer;
  const large = memory.take(kept.byteLength);
  expect(large).toHaveLength(kept.byteLength);
  expect(large.buffer).not.toBe(kept);
  expect(memory.take(kept.byteLength - 1).buffer).toBe(kept);
  expect(memory.take(1).buffer).not.toBe(kept);
});
