import fc, { type Arbitrary } from 'fast-check';

/** The value, or one of the forms of no value: null, "" (where it is one) and no member at all (undefined here). */
export const absentOr = (value: Arbitrary<unknown>, emptyText = true): Arbitrary<unknown> =>
  fc.oneof(
    { arbitrary: value, weight: 3 },
    { arbitrary: emptyText ? fc.constantFrom(null, '', undefined) : fc.constantFrom(null, undefined), weight: 2 },
  );
