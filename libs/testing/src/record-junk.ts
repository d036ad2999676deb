import fc, { type Arbitrary } from 'fast-check';
import { parseExactly } from '@civicbus/contract/exact-number';
import type { FieldFacts } from '@civicbus/contract/facts';
import { wireText } from './record-text.js';
import { wireValue } from './record-value.js';

const numbers = fc.oneof(
  fc.constantFrom(
    0,
    -0,
    1,
    1.5,
    1e21,
    1e-7,
    -1,
    2 ** 31,
    2 ** 53,
    2 ** 53 - 1,
    -(2 ** 31),
    5e-324,
    1.7976931348623157e308,
  ),
  // JSON can say 1e999.
  fc.constantFrom(Infinity, -Infinity),
  fc.integer({ min: -200, max: 200 }),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true }),
);

/** Literals that a number cannot stand for. */
const literals = fc
  .constantFrom(
    '1.0',
    '1e3',
    '-1e0',
    '9007199254740993',
    '-9223372036854775808',
    '9223372036854775808',
    '1e30',
    '9'.repeat(40),
  )
  .map((literal) => parseExactly(literal));

const texts = fc.oneof(
  fc.constantFrom('0', '-0', '00', '01', '1', '001', '1.', '.5', '1.50', '-1.5', '1e3', ' 1', '1\n', '٣', '１', 'NaN'),
  fc.constantFrom('99999999999999999', '9007199254740993', '4301000000000001', '123456789012345.123456789012345'),
  fc.constantFrom(
    '2024-02-29',
    '2023-02-29',
    '2024-02-29 00:00:00',
    '2024-02-29 24:00:00',
    '2024-02-29\n',
    '2024年013月',
  ),
  fc.constantFrom(
    ' ',
    '\t',
    '\u3000',
    '\u200b',
    'true',
    'null',
    '[object Object]',
    'http://',
    'http://a:b@c/',
    'HTTPS://x',
  ),
  fc.integer({ min: -300, max: 10_000_000 }).map(String),
  fc.string({ unit: 'binary', maxLength: 12 }),
  wireText(12),
);

/** Lengths around the limit, of characters with one and with two code units, and of lone surrogates. */
function atLimit({ maxLength }: FieldFacts): Arbitrary<unknown> {
  const limit = maxLength ?? 10;
  const unit = fc.constantFrom('长', '🚧', '\ud83d', '\udea7', '7');
  return fc
    .tuple(unit, unit, fc.integer({ min: -1, max: 1 }))
    .map(([one, last, beyond]) => one.repeat(Math.max(0, limit + beyond - 1)) + last);
}

/** Values of any JSON kind, crowded around what a field accepts: for holding two readings of its facts against each other. */
export function junkValue(facts: FieldFacts): Arbitrary<unknown> {
  return fc.oneof(
    { arbitrary: numbers, weight: 4 },
    { arbitrary: texts, weight: 4 },
    { arbitrary: literals, weight: 1 },
    { arbitrary: atLimit(facts), weight: 1 },
    { arbitrary: wireValue(facts), weight: 2 },
    { arbitrary: wireValue(facts).map((value) => [value]), weight: 1 },
    {
      arbitrary: wireValue(facts).map((value) => (typeof value === 'string' ? value : JSON.stringify(value))),
      weight: 1,
    },
    { arbitrary: fc.constantFrom<unknown>(true, false, null, undefined, '', [], {}, [[]]), weight: 2 },
    { arbitrary: fc.jsonValue({ maxDepth: 2, stringUnit: 'binary' }), weight: 1 },
  );
}
