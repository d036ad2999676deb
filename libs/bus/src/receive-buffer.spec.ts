import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { Arrived } from './arrived.js';
import { ReceiveBuffer } from './receive-buffer.js';

const never = new AbortController().signal;

function item(rows: number, bytes = 1, arrivedAt = performance.now()): Arrived {
  return { rows, bytes, heldBytes: bytes, arrivedAt } as Arrived;
}

describe('ReceiveBuffer', () => {
  it('waits for company at most the delay', async () => {
    const buffer = new ReceiveBuffer({ maxRows: 10, maxEvents: 10, maxBytes: 100, maxDelayMs: 20 });
    const begun = performance.now();
    const batch = buffer.take(never);
    buffer.put(item(1));
    buffer.put(item(1));
    expect(await batch).toHaveLength(2);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(19);
  });

  it.each([
    ['rows', { maxRows: 3, maxEvents: 99, maxBytes: 999 }],
    ['events', { maxRows: 99, maxEvents: 3, maxBytes: 999 }],
    ['bytes', { maxRows: 99, maxEvents: 99, maxBytes: 3 }],
  ])('is complete at once when full by %s', async (_, limits) => {
    const buffer = new ReceiveBuffer({ ...limits, maxDelayMs: 3_600_000 });
    const batch = buffer.take(never);
    for (let each = 0; each < 3; each++) buffer.put(item(1));
    expect(await batch).toHaveLength(3);
  });

  it('answers nothing when it is aborted, before or while waiting', async () => {
    const buffer = new ReceiveBuffer({ maxRows: 3, maxEvents: 3, maxBytes: 3, maxDelayMs: 10 });
    const stop = new AbortController();
    const batch = buffer.take(stop.signal);
    stop.abort();
    expect(await batch).toBeUndefined();
    buffer.put(item(9));
    expect(await buffer.take(stop.signal)).toBeUndefined();
  });

  it('loses nothing, keeps the order and the bounds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 120 })), {
          minLength: 1,
          maxLength: 40,
        }),
        async (sizes) => {
          const buffer = new ReceiveBuffer({ maxRows: 10, maxEvents: 4, maxBytes: 100, maxDelayMs: 0 });
          const put = sizes.map(([rows, bytes]) => item(rows, bytes));
          put.forEach((each) => buffer.put(each));
          const got: Arrived[] = [];
          while (buffer.events > 0) {
            const batch = (await buffer.take(never)) ?? [];
            const rows = batch.reduce((sum, each) => sum + each.rows, 0);
            const bytes = batch.reduce((sum, each) => sum + each.bytes, 0);
            expect(batch.length).toBeGreaterThan(0);
            expect(batch.length === 1 || (rows <= 10 && bytes <= 100 && batch.length <= 4)).toBe(true);
            got.push(...batch);
          }
          expect(got).toEqual(put);
          expect(buffer.heldBytes).toBe(0);
        },
      ),
    );
  });
});
