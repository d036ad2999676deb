import type { FieldFacts } from '@civicbus/contract/facts';
import type { JsonSchema } from '@civicbus/contract/wire-schema';

const WHOLE_TEXT = '^-?\\d{1,16}$';
const DECIMAL_TEXT = '^-?\\d{1,15}(\\.\\d{1,15})?$';

/** Formats that JSON Schema registers under another name; the others stand as annotations under our own. */
const REGISTERED_FORMATS: Readonly<Record<string, string>> = { 'yyyy-MM-dd': 'date' };

/**
 * The schema of a field for readers and generators outside: the keywords that only our own check knows are said in
 * standard ones, as far as these reach.
 */
export function publishedSchema(schema: JsonSchema): JsonSchema {
  const { digits, decimalText, digitsFormat, exactDecimal, long64, anyOf, items, properties, format, ...rest } = schema;
  const standard = {
    ...rest,
    ...(typeof digitsFormat === 'string' ? { format: digitsFormat } : {}),
    ...(exactDecimal ? amount(exactDecimal as FieldFacts) : {}),
    ...(long64 === true ? { type: 'integer', format: 'int64' } : {}),
    ...(items === undefined ? {} : { items: publishedSchema(items as JsonSchema) }),
    ...(properties === undefined ? {} : { properties: publishedMembers(properties as Record<string, JsonSchema>) }),
    ...(Array.isArray(digits) ? magnitude(digits[0] as number, rest) : {}),
    ...(decimalText ? { pattern: (decimalText as { whole: boolean }).whole ? WHOLE_TEXT : DECIMAL_TEXT } : {}),
    ...(typeof format === 'string' ? { format: REGISTERED_FORMATS[format] ?? format } : {}),
    ...(Array.isArray(anyOf) ? { anyOf: (anyOf as JsonSchema[]).map(publishedSchema) } : {}),
  };
  return Object.fromEntries(Object.entries(standard).filter(([, value]) => value !== undefined));
}

function publishedMembers(properties: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, publishedSchema(schema)]));
}

/** A decimal as a number, or as a text where that is accepted. */
function amount({ accepts, integerDigits = 0, min, max }: FieldFacts): JsonSchema {
  const bounds = { minimum: min, maximum: max };
  const number = { type: 'number', ...bounds, ...magnitude(integerDigits, bounds) };
  return accepts.includes('text') ? { ...number, type: ['number', 'string'], pattern: DECIMAL_TEXT } : number;
}

/** Bounds of a number of so many integer digits, unless it has bounds of its own. */
function magnitude(integerDigits: number, { minimum, maximum }: JsonSchema): JsonSchema {
  const limit = 10 ** integerDigits;
  return {
    ...(minimum === undefined ? { exclusiveMinimum: -limit } : {}),
    ...(maximum === undefined ? { exclusiveMaximum: limit } : {}),
  };
}
