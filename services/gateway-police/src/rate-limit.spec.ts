import { describe, expect, it } from '@jest/globals';
import { RateLimit } from './rate-limit.js';

describe('the rate of a platform', () => {
  it('is a minute’s share, which fills evenly, for each platform apart', () => {
    let now = 0;
    const limit = new RateLimit(2, () => now);
    expect([limit.take('a'), limit.take('a'), limit.take('a'), limit.take('b')]).toEqual([true, true, false, true]);
    now = 29_000;
    expect(limit.take('a')).toBe(false);
    now = 30_500;
    expect([limit.take('a'), limit.take('a')]).toEqual([true, false]);
    now = 600_000;
    expect([limit.take('a'), limit.take('a'), limit.take('a')]).toEqual([true, true, false]);
  });

  it('has no limit at 0', () => {
    const limit = new RateLimit(0);
    expect(Array.from({ length: 1_000 }, () => limit.take('a')).every(Boolean)).toBe(true);
  });
});
