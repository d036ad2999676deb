import { describe, expect, it } from '@jest/globals';
import { keepLimits } from './keep-limits.js';

const limits = { max_bytes: 100, max_age: 10, num_replicas: 3 };

describe('keepLimits', () => {
  it('raises, and lowers nothing', () => {
    expect(keepLimits(limits, { max_bytes: 200, max_age: 5, num_replicas: 1 })).toEqual({
      limits: { max_bytes: 200, max_age: 10, num_replicas: 3 },
      kept: [
        { name: 'max_age', kept: 10, wanted: 5 },
        { name: 'num_replicas', kept: 3, wanted: 1 },
      ],
    });
    expect(keepLimits(limits, limits)).toEqual({ limits, kept: [] });
  });

  it('takes no limit for the largest', () => {
    const open = { max_bytes: -1, max_age: 0, num_replicas: 1 };
    expect(keepLimits(open, limits)).toEqual({
      limits: { ...open, num_replicas: 3 },
      kept: [
        { name: 'max_bytes', kept: -1, wanted: 100 },
        { name: 'max_age', kept: 0, wanted: 10 },
      ],
    });
  });
});
