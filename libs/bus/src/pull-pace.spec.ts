import { expect, it } from '@jest/globals';

import { PullPace } from './pull-pace.js';

it('rests longer when much came since the last rest', async () => {
  let wake = (): void => {};
  const pace = new PullPace({ maxDelayMs: 0, busy: { rows: 4, delayMs: 200 } }, () => wake());
  const rested = async (...rows: readonly number[]): Promise<number> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    wake = resolve;
    for (const each of rows) pace.received(each);
    const begun = performance.now();
    pace.rest();
    expect(pace.resting).toBe(true);
    // A rest alone does not keep a process alive.
    const alive = setInterval(() => {}, 1000);
    await promise;
    clearInterval(alive);
    expect(pace.resting).toBe(false);
    return performance.now() - begun;
  };
  expect(await rested(3)).toBeLessThan(150);
  expect(await rested(1, 3)).toBeGreaterThanOrEqual(199);
  expect(await rested(3)).toBeLessThan(150);
});
