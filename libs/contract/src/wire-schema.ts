import type { FieldFacts, MessageFacts } from './facts.js';
import { codeTexts } from './field-checks.js';

/** A JSON Schema (draft 2020-12) node. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/**
 * JSON Schema of one record as a sender writes it.
 * `absentForms`: whether null and "" stand for an absent value in it; the compiled check sees records without them.
 */
export function wireSchema(message: MessageFacts, absentForms: boolean): JsonSchema {
  const required = message.fields.filter((field) => field.required === true && field.default === undefined);
  return {
    type: 'object',
    properties: Object.fromEntries(
      message.fields.map((field) => [field.name, fieldSchema(field, absentForms, message.emptyText)]),
    ),
    required: required.map((field) => field.name),
  };
}

/** JSON Schema of one field. `format` names are those of formats.ts; Ajv is taught them. */
export function fieldSchema(
  field: FieldFacts,
  absentForms: boolean,
  emptyText: MessageFacts['emptyText'] = 'absent',
): JsonSchema {
  const schema = valueSchema(field);
  const mandatory = field.required === true && field.default === undefined;
  if (!absentForms || mandatory) return schema;
  return { anyOf: [schema, { type: 'null' }, ...(emptyText === 'value' ? [] : [{ const: '' }])] };
}

function valueSchema(field: FieldFacts): JsonSchema {
  switch (field.type) {
    case 'integer':
    case 'long':
    case 'double':
    case 'decimal':
      return numberSchema(field);
    case 'boolean':
    case 'object':
      return { type: field.type };
    case 'array':
      return arraySchema(field);
    case 'string':
    case 'base64':
    case 'date':
    case 'datetime':
      return textSchema(field);
  }
}

function arraySchema({ minItems, maxItems, item, members }: FieldFacts): JsonSchema {
  const items = members
    ? {
        type: 'object',
        properties: Object.fromEntries(members.map((member) => [member.name, valueSchema(member)])),
        required: members.map(({ name }) => name),
      }
    : item && valueSchema(item);
  return { type: 'array', minItems, maxItems, items };
}

function numberSchema(field: FieldFacts): JsonSchema {
  const whole = field.type === 'integer' || field.type === 'long';
  const type = whole ? 'integer' : 'number';
  const fill = field.fill === undefined ? [] : [field.fill];
  if (field.bits === 64) {
    const long = { long64: true, minimum: field.min };
    return field.min === undefined || fill.length === 0 ? long : { anyOf: [long, { enum: fill }] };
  }
  if (field.exact) return { exactDecimal: field };
  if (field.allowed) {
    const numbers = { enum: [...field.allowed.map(Number), ...codeTexts(field), ...fill] };
    return field.accepts.includes('digits') ? { anyOf: [numbers, digitsOf(field.allowed)] } : numbers;
  }
  if (field.accepts.includes('digits') || fill.length > 0) return openNumberSchema(field, type, fill);
  const number = {
    type,
    minimum: field.min ?? (whole ? Number.MIN_SAFE_INTEGER : undefined),
    maximum: field.max ?? (whole ? Number.MAX_SAFE_INTEGER : undefined),
    digits: field.integerDigits === undefined ? undefined : [field.integerDigits, field.fractionDigits],
  };
  return field.accepts.includes('text')
    ? {
        ...number,
        type: [type, 'string'],
        decimalText: { whole, minimum: field.min, maximum: field.max, digits: number.digits },
      }
    : number;
}

/** A number in quotes that stands for one of the codes, with any number of leading zeros. */
function digitsOf(codes: readonly string[]): JsonSchema {
  const numbers = new Set(codes.map((code) => String(Number(code))));
  return { type: 'string', pattern: `^0*(?:${[...numbers].join('|')})$` };
}

/** A number of a range, with a fill value beside it or in quotes. */
function openNumberSchema(field: FieldFacts, type: string, fill: readonly unknown[]): JsonSchema {
  const { min, max } = field;
  const forms: JsonSchema[] = [{ type, minimum: min, maximum: max }];
  if (fill.length > 0) forms.push({ enum: fill });
  if (field.accepts.includes('digits'))
    forms.push({ type: 'string', pattern: '^\\d{1,9}$', decimalText: { whole: true, minimum: min, maximum: max } });
  return { anyOf: forms };
}

function textSchema(field: FieldFacts): JsonSchema {
  const number = field.accepts.includes('number');
  const values = field.allowed && [...field.allowed, ...(field.synonyms ?? []).flatMap(({ value }) => value ?? [])];
  const formats = (field.synonyms ?? []).flatMap((synonym) => synonym.format ?? []);
  if (values) {
    return formats.length === 0
      ? { enum: values }
      : { anyOf: [{ enum: values }, ...formats.map((format) => ({ type: 'string', format }))] };
  }
  if (number && field.format !== undefined && field.pattern === undefined) {
    const { maxLength, format } = field;
    return {
      anyOf: [
        { type: 'string', maxLength, format },
        { type: 'integer', digitsFormat: format },
      ],
    };
  }
  const text = {
    type: number ? ['string', 'integer'] : 'string',
    maxLength: field.maxLength,
    pattern:
      field.pattern ??
      (field.required === true && !field.format && field.default === undefined && field.fill === undefined
        ? '\\S'
        : undefined),
    format: field.pattern === undefined ? field.format : undefined,
    minimum: number ? Number.MIN_SAFE_INTEGER : undefined,
    maximum: number ? Number.MAX_SAFE_INTEGER : undefined,
  };
  return text;
}
