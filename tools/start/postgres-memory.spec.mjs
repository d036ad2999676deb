import { expect, it } from '@jest/globals';
import { sharedBuffers } from './postgres-memory.mjs';

it.each([
  [256 * 2 ** 20, '128MB'],
  [2 * 2 ** 30, '512MB'],
  [24 * 2 ** 30, '1024MB'],
])('of %d bytes of memory gives PostgreSQL %s', (bytes, given) => {
  expect(sharedBuffers(bytes)).toBe(given);
});
