import { Ajv } from 'ajv';
import { isLong64, numberOfLong } from './exact-number.js';
import type { FieldFacts, MessageFacts } from './facts.js';
import { fieldChecks, hasDigits } from './field-checks.js';
import { textFormat, textFormats } from './formats.js';
import { wireSchema } from './wire-schema.js';

// strictNumbers: JSON can say 1e999, which is parsed to Infinity and cannot be written again.
const ajv = new Ajv({
  strict: false,
  strictNumbers: true,
  allErrors: false,
  validateFormats: true,
  code: { optimize: 2 },
});
for (const [name, format] of Object.entries(textFormats))
  ajv.addFormat(name, { type: 'string', validate: format.test });

ajv.addKeyword({
  keyword: 'digits',
  type: 'number',
  compile:
    ([integerDigits, fractionDigits]: [number, number]) =>
    (value: number) =>
      hasDigits(value, integerDigits, fractionDigits),
});

// Ajv's own `minimum` sees numbers only, no literals beyond 2^53.
ajv.addKeyword({
  keyword: 'long64',
  compile: (_on, parent) => {
    const { minimum = -Infinity } = parent as { readonly minimum?: number };
    return (value: unknown) => isLong64(value) && numberOfLong(value) >= minimum;
  },
});

// Its checks look at what was written, which no keyword of JSON Schema can see.
ajv.addKeyword({
  keyword: 'exactDecimal',
  compile: (field: FieldFacts) => {
    const checks = fieldChecks(field);
    return (value: unknown) => checks.every(({ test }) => test(value));
  },
});

// A whole number whose digits have a named format.
ajv.addKeyword({
  keyword: 'digitsFormat',
  type: 'number',
  compile: (name: string) => {
    const { test } = textFormat(name);
    return (value: number) => Number.isSafeInteger(value) && test(String(value));
  },
});

interface DecimalText {
  readonly whole: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly digits?: readonly [integerDigits: number, fractionDigits: number];
}

ajv.addKeyword({
  keyword: 'decimalText',
  type: 'string',
  compile: ({ whole, minimum = -Infinity, maximum = Infinity, digits }: DecimalText) => {
    const form = whole ? /^-?\d{1,16}$/ : /^-?\d{1,15}(\.\d{1,15})?$/;
    return (text: string) => {
      const value = form.test(text) ? Number(text) : Number.NaN;
      return (
        value >= minimum &&
        value <= maximum &&
        (!whole || Number.isSafeInteger(value)) &&
        (digits === undefined || hasDigits(value, ...digits))
      );
    };
  },
});

/**
 * Compiles the check of one record: true when every field check of the message holds.
 * It gives no reasons (class-validator does); the record must already have lost its absent forms.
 */
export function compileCheck(message: MessageFacts): (record: unknown) => boolean {
  // JSON removes the undefined members that Ajv would take for keywords.
  const schema = JSON.parse(JSON.stringify(wireSchema(message, false))) as Record<string, unknown>;
  const check = ajv.compile(schema);
  return (record) => check(record) === true;
}
