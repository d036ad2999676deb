import fc, { type Arbitrary } from 'fast-check';
import type { FieldFacts } from '@civicbus/contract/facts';

/** Far beyond any quantity of the standards, and still exact in a double with 6 fraction digits. */
const LARGEST_DOUBLE = 1e9;

function whole({ min, max }: FieldFacts): Arbitrary<number> {
  const lowest = min ?? Number.MIN_SAFE_INTEGER;
  const highest = max ?? Number.MAX_SAFE_INTEGER;
  return fc.oneof(
    { arbitrary: fc.integer({ min: lowest, max: highest }), weight: 6 },
    { arbitrary: fc.constantFrom(lowest, highest), weight: 1 },
  );
}

function fraction({ min = -LARGEST_DOUBLE, max = LARGEST_DOUBLE }: FieldFacts): Arbitrary<number> {
  const digits = 1e6;
  return fc
    .integer({ min: Math.ceil(min * digits), max: Math.floor(max * digits) })
    .map((millionths) => millionths / digits);
}

function decimal({ integerDigits = 0, fractionDigits = 0 }: FieldFacts): Arbitrary<number> {
  const scale = 10 ** fractionDigits;
  const largest = Math.min(10 ** integerDigits * scale - 1, Number.MAX_SAFE_INTEGER);
  return fc.integer({ min: -largest, max: largest }).map((units) => units / scale);
}

/** Plain decimal text of a number with at most 6 fraction digits; never an exponent. */
const plain = (value: number): string => value.toFixed(6).replace(/\.?0+$/, '');

/** Numbers that a numeric field accepts, and their plain decimal texts where it accepts those. */
export function wireNumber(facts: FieldFacts): Arbitrary<unknown> {
  const texts = facts.accepts.includes('text');
  if (facts.allowed) {
    const codes = facts.allowed.flatMap((code) =>
      texts ? [Number(code), code, String(Number(code))] : [Number(code)],
    );
    return fc.constantFrom<unknown>(...codes);
  }
  const isWhole = facts.type === 'integer' || facts.type === 'long';
  const numbers = isWhole ? whole(facts) : facts.type === 'decimal' ? decimal(facts) : fraction(facts);
  if (!texts) return numbers;
  return fc.oneof(numbers, isWhole ? numbers.map(String) : numbers.map(plain));
}
