import { percentile } from '../client/percentile.js';

/** The middle one of the values (the lower of two); 0 of none. */
export const median = (values: readonly number[]): number =>
  percentile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
