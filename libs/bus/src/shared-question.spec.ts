import { describe, expect, it } from '@jest/globals';

import { SharedQuestion } from './shared-question.js';

describe('SharedQuestion', () => {
  it('answers everybody from a request that began after his call', async () => {
    const begun: ((value: number) => void)[] = [];
    const question = new SharedQuestion<number>(() => new Promise((resolve) => begun.push(resolve)));
    const first = question.answer();
    const second = question.answer();
    const third = question.answer();
    expect(begun).toHaveLength(1);
    begun[0]?.(1);
    expect(await first).toBe(1);
    expect(begun).toHaveLength(2);
    begun[1]?.(2);
    expect(await Promise.all([second, third])).toEqual([2, 2]);
    const fourth = question.answer();
    expect(begun).toHaveLength(3);
    begun[2]?.(3);
    expect(await fourth).toBe(3);
  });

  it('goes on after a failure', async () => {
    let asked = 0;
    const question = new SharedQuestion(() =>
      ++asked === 1 ? Promise.reject(new Error('away')) : Promise.resolve(asked),
    );
    const first = question.answer();
    const second = question.answer();
    await expect(first).rejects.toThrow('away');
    expect(await second).toBe(2);
  });
});
