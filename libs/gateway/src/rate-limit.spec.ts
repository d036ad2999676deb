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

it('limits nothing at 0', () => {
  expect(taken(new RateLimit({ perSecond: 0 }), 'a', 0, 1_000)).toBe(1_000);
});
