import { expect, it } from '@jest/globals';
import { RateLimit } from './rate-limit.js';

const taken = (limit: RateLimit, caller: string, now: number, times: number): number =>
  Array.from({ length: times }, () => limit.take(caller, now)).filter(Boolean).length;

it('lets a burst pass, then the rate, for each caller alone', () => {
  const limit = new RateLimit({ perSecond: 10 });
  expect(taken(limit, 'a', 0, 100)).toBe(20);
  expect(taken(limit, 'a', 500, 100)).toBe(5);
  expect(taken(limit, 'b', 500, 100)).toBe(20);
  expect(taken(limit, 'a', 60_000, 100)).toBe(20);
});

it('fills a minute’s share evenly', () => {
  const limit = new RateLimit({ perSecond: 2 / 60, burst: 2 });
  expect(taken(limit, 'a', 0, 3)).toBe(2);
  expect(taken(limit, 'a', 29_000, 1)).toBe(0);
  expect(taken(limit, 'a', 30_500, 2)).toBe(1);
  expect(taken(limit, 'a', 600_000, 3)).toBe(2);
});

it('limits nothing at 0', () => {
  expect(taken(new RateLimit({ perSecond: 0 }), 'a', 0, 1_000)).toBe(1_000);
});
