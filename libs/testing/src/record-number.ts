import fc, { type Arbitrary } from 'fast-check';
import { parseExactly } from '@civicbus/contract/exact-number';
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

function decimal({ integerDigits = 0, fractionDigits = 0, min = -Infinity }: FieldFacts): Arbitrary<number> {
  const scale = 10 ** fractionDigits;
  const largest = Math.min(10 ** integerDigits * scale - 1, Number.MAX_SAFE_INTEGER);
  return fc.integer({ min: Math.max(-largest, min * scale), max: largest }).map((units) => units / scale);
}

/** Plain decimal text of a number with at most 6 fraction digits; never an exponent. */
const plain = (value: number): string => value.toFixed(6).replace(/\.?0+$/, '');

/** Whole numbers of 64 bits as `parseExactly` reads them: the large ones as their literal. */
const long64: Arbitrary<unknown> = fc.oneof(
  { arbitrary: fc.integer({ min: -1, max: 4_102_444_800_000 }), weight: 6 },
  {
    arbitrary: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => parseExactly(String(value))),
    weight: 1,
  },
  {
    arbitrary: fc.constantFrom(String(2n ** 63n - 1n), String(-(2n ** 63n))).map((literal) => parseExactly(literal)),
    weight: 1,
  },
);

/** Numbers of codes, also in quotes with zeros in front, and the fill value. */
function codeNumber({ allowed, min = 0, max = 99, fill }: FieldFacts): Arbitrary<unknown> {
  const numbers = allowed ? fc.constantFrom(...allowed.map(Number)) : fc.integer({ min, max: Math.min(max, 99) });
  const texts = fc.tuple(numbers, fc.nat(3)).map(([number, zeros]) => '0'.repeat(zeros) + String(number));
  return fc.oneof(numbers, texts, ...(fill === undefined ? [] : [fc.constant(fill)]));
}

/** Numbers that a numeric field accepts, and their plain decimal texts where it accepts those. */
export function wireNumber(facts: FieldFacts): Arbitrary<unknown> {
  if (facts.bits === 64)
    return facts.min === undefined ? long64 : fc.integer({ min: facts.min, max: 4_102_444_800_000 });
  if (facts.accepts.includes('digits')) return codeNumber(facts);
  const texts = facts.accepts.includes('text');
  if (facts.allowed) {
    const codes = facts.allowed.flatMap((code) =>
      texts ? [Number(code), code, String(Number(code))] : [Number(code)],
    );
    return fc.constantFrom<unknown>(...codes);
  }
  const isWhole = facts.type === 'integer' || facts.type === 'long';
  const numbers = isWhole ? whole(facts) : facts.type === 'decimal' ? decimal(facts) : fraction(facts);
  if (facts.fill !== undefined)
    return fc.oneof({ arbitrary: numbers, weight: 4 }, { arbitrary: fc.constant(facts.fill), weight: 1 });
  if (!texts) return numbers;
  return fc.oneof(numbers, isWhole ? numbers.map(String) : numbers.map(plain));
}
