import fc, { type Arbitrary } from 'fast-check';

/** The value, or one of the three forms of no value: null, "" and no member at all (undefined here). */
export const absentOr = (value: Arbitrary<unknown>): Arbitrary<unknown> =>
  fc.oneof({ arbitrary: value, weight: 3 }, { arbitrary: fc.constantFrom(null, '', undefined), weight: 2 });
