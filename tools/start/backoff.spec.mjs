import { describe, expect, it } from '@jest/globals';
import { backoffMs } from './backoff.mjs';

describe('backoffMs', () => {
  it('doubles from half a second and never passes half a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 50].map(backoffMs)).toEqual([
      500, 1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000,
    ]);
  });
});
