import type { FieldFacts } from './facts.js';
import { fieldChecks } from './field-checks.js';
import { KnownBytes } from './known-bytes.js';
import { compileNormaliser, type Normaliser } from './normalise.js';

/** A field as `PlainReader` reads it. */
export interface PlainField {
  readonly index: number;
  readonly name: string;
  /** Name in its quotes. */
  readonly quoted: KnownBytes;
  /** The same with the colon. */
  readonly lead: KnownBytes;
  /** A record without it is refused. */
  readonly required: boolean;
  /** Whether the length decides alone of a text: it need not become a JavaScript value. */
  readonly isMeasured: boolean;
  /** Longest text in characters. */
  readonly maxLength: number;
  /** What a whole number from `min` to `max` is checked for: nothing else. Else `min` is above `max`. */
  readonly min: number;
  readonly max: number;
  /** Whether only numbers written as whole ones are taken. */
  readonly isWhole: boolean;
  /** All checks of the field, of a value that is not absent. */
  readonly test: (value: unknown) => boolean;
  /** Absent: what passes `test` is normal. */
  readonly normaliser: Normaliser | undefined;
  /** Whether an absent value has a default. */
  readonly hasDefault: boolean;
}

const OF_MEASURED: ReadonlySet<string> = new Set(['required', 'type', 'maxLength']);
const OF_RANGES: ReadonlySet<string> = new Set(['required', 'type', 'min', 'max']);
const NUMERIC: ReadonlySet<string> = new Set(['integer', 'long', 'double', 'decimal']);

/** Compiles one field of a message. */
export function plainField(facts: FieldFacts, index: number): PlainField {
  const { name, type, maxLength = Infinity, min = -Infinity, max = Infinity, exact = false, bits } = facts;
  const checks = fieldChecks(facts);
  const normaliser = compileNormaliser(facts);
  const isText = type === 'string' || type === 'base64';
  const isNumber = NUMERIC.has(type) && !exact;
  const isRange = isNumber && checks.every(({ rule }) => OF_RANGES.has(rule));
  return {
    index,
    name,
    quoted: new KnownBytes(Buffer.from(JSON.stringify(name))),
    lead: new KnownBytes(Buffer.from(`${JSON.stringify(name)}:`)),
    required: facts.required === true && facts.default === undefined,
    isMeasured: isText && normaliser === undefined && checks.every(({ rule }) => OF_MEASURED.has(rule)),
    maxLength,
    min: isRange ? min : Infinity,
    max: isRange ? max : -Infinity,
    isWhole: type === 'integer' || type === 'long' || facts.accepts.includes('number') || exact || bits === 64,
    test: (value) => checks.every(({ test }) => test(value)),
    normaliser,
    hasDefault: facts.default !== undefined,
  };
}
