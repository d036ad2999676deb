import type { CodeEntry, FieldFacts, FieldType, Synonym, WireForm } from './facts.js';
import { declaredFields, declareField } from './declared-fields.js';

/** What a field may say beyond its type, length and name. */
export interface FieldOptions {
  readonly accepts?: readonly WireForm[];
  readonly synonyms?: readonly Synonym[];
  readonly pattern?: string;
  readonly format?: string;
  readonly min?: number;
  readonly max?: number;
  readonly default?: string | number;
  readonly fill?: '' | -1 | readonly never[];
  readonly exact?: boolean;
  readonly documented?: FieldFacts['documented'];
  readonly measures?: 'area';
  readonly personal?: boolean;
  readonly note?: string;
}

/** A code table by name, with its rows. */
export interface NamedCodes {
  readonly name: string;
  readonly entries: readonly CodeEntry[];
}

const INT32 = { min: -2_147_483_648, max: 2_147_483_647 };

function field(type: FieldType, nameZh: string, facts: Partial<FieldFacts>): PropertyDecorator {
  return (prototype, property) => {
    const declaredFacts = declareField(prototype, String(property));
    Object.assign(declaredFacts, { name: String(property), nameZh, type, accepts: [], key: false }, facts);
    declaredFacts.required ??= true;
  };
}

/** Text of at most `maxLength` characters (code points). */
export const Text = (maxLength: number, nameZh: string, options: FieldOptions = {}) =>
  field('string', nameZh, { maxLength, ...options });

/** Text of exactly so many decimal digits. */
export const Digits = (digits: number, nameZh: string, options: FieldOptions = {}) =>
  field('string', nameZh, { maxLength: digits, pattern: `^\\d{${digits}}$`, ...options });

/** Text from a code table. `maxLength` is the length that the standard states. */
export const Code = (codes: NamedCodes, maxLength: number, nameZh: string, options: FieldOptions = {}) =>
  field('string', nameZh, { maxLength, codes: codes.name, allowed: codes.entries.map(({ code }) => code), ...options });

/** Text that names a row of a code table which a rule of the message checks, since the table is open or tiered. */
export const OpenCode = (codes: NamedCodes, maxLength: number, nameZh: string, options: FieldOptions = {}) =>
  field('string', nameZh, { maxLength, codes: codes.name, ...options });

/** Integer whose value stands for a row of a code table (1 for `01`). */
export const CodeNumber = (codes: NamedCodes, nameZh: string, options: FieldOptions = {}) =>
  field('integer', nameZh, { codes: codes.name, allowed: codes.entries.map(({ code }) => code), ...options });

/** Integer that stands for rows of a code table which a rule of the message checks. */
export const OpenCodeNumber = (codes: NamedCodes, nameZh: string, options: FieldOptions = {}) =>
  field('integer', nameZh, { ...INT32, codes: codes.name, ...options });

/** Whole number, signed 32-bit unless `min` and `max` say otherwise. */
export const Integer = (nameZh: string, options: FieldOptions = {}) =>
  field('integer', nameZh, { ...INT32, ...options });

/** Whole number up to 2^53 - 1, which JSON carries exactly. */
export const Long = (nameZh: string, options: FieldOptions = {}) => field('long', nameZh, options);

/** Whole number, signed 64-bit, carried without loss; give it what `parseExactly` has read. */
export const Long64 = (nameZh: string, options: FieldOptions = {}) => field('long', nameZh, { bits: 64, ...options });

/** Number in double precision. */
export const Double = (nameZh: string, options: FieldOptions = {}) => field('double', nameZh, options);

/** Exact decimal number of `precision` digits, `scale` of them after the point. */
export const Decimal = (precision: number, scale: number, nameZh: string, options: FieldOptions = {}) =>
  field('decimal', nameZh, { integerDigits: precision - scale, fractionDigits: scale, ...options });

/** Decimal that is carried digit by digit; give it numbers whose literal is kept where a JavaScript number differs from it. */
export const ExactDecimal = (precision: number, scale: number, nameZh: string, options: FieldOptions = {}) =>
  Decimal(precision, scale, nameZh, { exact: true, ...options });

/** Picture or other bytes as Base64 text of at most `maxLength` characters. */
export const Base64Text = (maxLength: number, nameZh: string, options: FieldOptions = {}) =>
  field('base64', nameZh, { maxLength, ...options });

/** How many elements an array may have. */
export interface ArrayBounds extends FieldOptions {
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** Array of texts of at most `maxLength` characters each. */
export const TextList = (maxLength: number, nameZh: string, { pattern, format, ...options }: ArrayBounds = {}) =>
  field('array', nameZh, {
    item: {
      name: '',
      nameZh,
      type: 'string',
      required: true,
      key: false,
      accepts: [],
      fill: '',
      maxLength,
      ...(pattern !== undefined && { pattern }),
      ...(format !== undefined && { format }),
    },
    ...options,
  });

/** Array of objects; `type` declares their members, all of them required. */
export const ObjectList = (type: abstract new () => object, nameZh: string, options: ArrayBounds = {}) =>
  field('array', nameZh, {
    members: [...declaredFields(type.prototype as object).values()].map(
      (member) => ({ ...member, key: false }) as FieldFacts,
    ),
    ...options,
  });

/** Calendar day, `yyyy-MM-dd`. */
export const Day = (nameZh: string, options: FieldOptions = {}) =>
  field('date', nameZh, { format: 'yyyy-MM-dd', ...options });

/** Local time, `yyyy-MM-dd HH:mm:ss`; with `accepts: ['date']` a plain day too, which means 00:00:00. */
export const Moment = (nameZh: string, options: FieldOptions = {}) =>
  field('datetime', nameZh, {
    format: options.accepts?.includes('date') ? 'yyyy-MM-dd[ HH:mm:ss]' : 'yyyy-MM-dd HH:mm:ss',
    ...options,
  });

/** The field may be absent, null or "". Without this a field is required. */
export const Optional = (): PropertyDecorator => (prototype, property) => {
  declareField(prototype, String(property)).required = false;
};

/** Required when a rule of the message says so. */
export const Conditional = (): PropertyDecorator => (prototype, property) => {
  declareField(prototype, String(property)).required = 'conditional';
};
