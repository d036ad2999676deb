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
    properties: Object.fromEntries(message.fields.map((field) => [field.name, fieldSchema(field, absentForms)])),
    required: required.map((field) => field.name),
  };
}

/** JSON Schema of one field. `format` names are those of formats.ts; Ajv is taught them. */
export function fieldSchema(field: FieldFacts, absentForms: boolean): JsonSchema {
  const schema = valueSchema(field);
  const mandatory = field.required === true && field.default === undefined;
  if (!absentForms || mandatory) return schema;
  return { anyOf: [schema, { type: 'null' }, { const: '' }] };
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
    case 'array':
      return { type: field.type };
    case 'string':
    case 'base64':
    case 'date':
    case 'datetime':
      return textSchema(field);
  }
}

function numberSchema(field: FieldFacts): JsonSchema {
  const whole = field.type === 'integer' || field.type === 'long';
  const type = whole ? 'integer' : 'number';
  if (field.allowed) {
    return { enum: [...field.allowed.map(Number), ...codeTexts(field)] };
  }
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

function textSchema(field: FieldFacts): JsonSchema {
  const number = field.accepts.includes('number');
  const values = field.allowed && [...field.allowed, ...(field.synonyms ?? []).flatMap(({ value }) => value ?? [])];
  const formats = (field.synonyms ?? []).flatMap((synonym) => synonym.format ?? []);
  if (values) {
    return formats.length === 0
      ? { enum: values }
      : { anyOf: [{ enum: values }, ...formats.map((format) => ({ type: 'string', format }))] };
  }
  const text = {
    type: number ? ['string', 'integer'] : 'string',
    maxLength: field.maxLength,
    pattern:
      field.pattern ?? (field.required === true && !field.format && field.default === undefined ? '\\S' : undefined),
    format: field.pattern === undefined ? field.format : undefined,
    minimum: number ? Number.MIN_SAFE_INTEGER : undefined,
    maximum: number ? Number.MAX_SAFE_INTEGER : undefined,
  };
  return text;
}
