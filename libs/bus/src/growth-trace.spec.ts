import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { GrowthTrace } from './growth-trace.js';

describe('GrowthTrace', () => {
  it('knows that what came last was large', () => {
    const trace = new GrowthTrace();
    trace.observe({ bytes: 1000, messages: 1000, firstSequence: 1, lastSequence: 1000 }, 1);
    trace.observe({ bytes: 101_000, messages: 1010, firstSequence: 1, lastSequence: 1010 }, 2);
    expect(trace.bytesAfter(1000)).toBe(100_000);
    expect(trace.bytesAfter(1010)).toBe(0);
    expect(trace.notBefore(1000)).toBe(1);
    expect(trace.notBefore(1010)).toBe(2);
    expect(trace.notBefore(999)).toBeUndefined();
  });

  it('answers by the average for what was there before it', () => {
    const trace = new GrowthTrace();
    trace.observe({ bytes: 1000, messages: 100, firstSequence: 1, lastSequence: 100 }, 1);
    expect(trace.bytesAfter(50)).toBe(500);
  });

  it('never says too little of what it saw, while nothing is removed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 1, max: 1000 }), { maxLength: 5 }), { maxLength: 1500 }),
        fc.nat(),
        (polls, pick) => {
          const trace = new GrowthTrace();
          const sizes: number[] = [];
          let bytes = 0;
          trace.observe({ bytes: 0, messages: 0, firstSequence: 0, lastSequence: 0 }, 0);
          polls.forEach((added, index) => {
            sizes.push(...added);
            bytes += added.reduce((sum, size) => sum + size, 0);
            const at = { bytes, messages: sizes.length, firstSequence: 1, lastSequence: sizes.length };
            // The first sequence of an empty stream is 0 or 1, depending on its past.
            trace.observe({ ...at, firstSequence: Math.min(1, sizes.length) }, index + 1);
          });
          const sequence = pick % (sizes.length + 1);
          const truth = sizes.slice(sequence).reduce((sum, size) => sum + size, 0);
          expect(trace.bytesAfter(sequence)).toBeGreaterThanOrEqual(truth);
          expect(trace.bytesAfter(sequence)).toBeLessThanOrEqual(bytes);
        },
      ),
      { numRuns: 50 },
    );
  });
});
