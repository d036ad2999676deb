import { describe, expect, it } from '@jest/globals';

import { eventually } from './eventually.js';

describe('eventually', () => {
  it('answers the first value that is not false', async () => {
    let looks = 0;
    expect(await eventually(() => (++looks < 3 ? false : looks), { intervalMs: 1 })).toBe(3);
  });

  it('takes expectations: what throws is looked at again', async () => {
    let looks = 0;
    await eventually(() => expect(++looks).toBe(3), { intervalMs: 1 });
    expect(looks).toBe(3);
  });

  it('names what was waited for and the last error', async () => {
    const probe = (): boolean => {
      throw new Error('still 2 rows');
    };
    await expect(eventually(probe, { timeoutMs: 20, intervalMs: 1, what: 'the row' })).rejects.toThrow(
      /the row did not come true within 20 ms: still 2 rows/,
    );
  });

  it('ends at the deadline although a look hangs', async () => {
    await expect(eventually(() => new Promise<true>(() => {}), { timeoutMs: 20, intervalMs: 1 })).rejects.toThrow(
      /did not answer/,
    );
  });
});
