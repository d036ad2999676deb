/** Type of a field's value, in the words of the standards. Times are kept in Asia/Shanghai. */
export type FieldType =
  | 'string'
  | 'integer'
  | 'long'
  | 'double'
  | 'decimal'
  | 'boolean'
  | 'date'
  | 'datetime'
  | 'base64'
  | 'object'
  | 'array';

/** What a standard says of one field. Everything else (checks, schema, columns, manual) is a function of this. */
export interface FieldFacts {
  /** Name on the wire, exactly spelt. */
  readonly name: string;
  /** Chinese name, for manuals, labels and column comments. */
  readonly nameZh: string;
  readonly type: FieldType;
  /** `conditional`: required when a rule of the message says so. */
  readonly required: boolean | 'conditional';
  /** Part of the business key. */
  readonly key: boolean;
  /** Longest accepted text, in characters (code points). */
  readonly maxLength?: number;
  /** Regular expression that the whole text must match. */
  readonly pattern?: string;
  /** Named format of the text (see formats.ts), e.g. `yyyy-MM-dd HH:mm:ss`; it checks and makes the canonical form. */
  readonly format?: string;
  /** Smallest and largest accepted number, inclusive. */
  readonly min?: number;
  readonly max?: number;
  /** Most digits before and after the decimal point of a `decimal`. */
  readonly integerDigits?: number;
  readonly fractionDigits?: number;
  /** A decimal that is carried digit by digit (see exact-decimal.ts). */
  readonly exact?: boolean;
  /** Name of the code table that the value comes from. */
  readonly codes?: string;
  /** The codes of `codes` that this field accepts, in canonical form; absent when a rule of the message decides instead. */
  readonly allowed?: readonly string[];
  /** Value taken when the field is absent, null or "". */
  readonly default?: string | number;
  /** Value that says "no content" where the field may not be left out; accepted beside range and codes; "" wants `emptyText: 'value'`. */
  readonly fill?: '' | -1 | readonly never[];
  /** Width of a whole number that is carried without loss beyond 2^53 (see exact-number.ts). */
  readonly bits?: 64;
  /** Fewest and most elements of an array. */
  readonly minItems?: number;
  readonly maxItems?: number;
  /** What each element of an array is, as a field without a name. */
  readonly item?: FieldFacts;
  /** Members of each element of an array of objects, all required; others are ignored. */
  readonly members?: readonly FieldFacts[];
  /** Wire forms accepted beside the field's own type. */
  readonly accepts: readonly WireForm[];
  /** Values accepted in place of a canonical one, e.g. `自建` for `自建队伍`. */
  readonly synonyms?: readonly Synonym[];
  /** What the document says where a decision receives more; exports and manuals show it. */
  readonly documented?: {
    readonly type?: FieldType;
    readonly required?: true;
    readonly maxLength?: number;
  };
  /** What the number measures where the standard names no unit: it is stored as sent, the unit is a setting of the sender. */
  readonly measures?: 'area';
  /** Personal data: never in logs, errors or traces. */
  readonly personal?: boolean;
  /** One sentence for the manual: where the value comes from, what it means, clause of the standard. */
  readonly note?: string;
}

/**
 * `text`: a plain decimal in quotes for a number; `digits`: decimal digits in quotes, with any number of leading zeros, for the
 * number of a code; `number`: a JSON number for a text; `date`: a plain date for a datetime.
 */
export type WireForm = 'text' | 'digits' | 'number' | 'date';

/** A value, or every text of a format, that is accepted and stored as `code`. */
export interface Synonym {
  readonly value?: string;
  readonly format?: string;
  readonly code: string;
  /** Chinese text of the warning that it raises; none when the standard itself prints the synonym. */
  readonly warning?: string;
}

/** One part of a business key: a field, or what is derived from it (the day of a time, the first day of a period). */
export interface KeyPart {
  readonly field: string;
  /** Name of the derivation, e.g. `day` for `day(statisticalTime)`. */
  readonly derived?: string;
}

/** What follows from fields of a record and is on no wire. */
export interface LabelFacts {
  readonly name: string;
  readonly from: readonly string[];
  /** By the values of those fields, joined by `|`. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** What a standard says of one message. */
export interface MessageFacts {
  /** Id of the standard: `urban`, `police`, … */
  readonly spec: string;
  /** Id of the interface in its standard, e.g. `syn-rec-info`. */
  readonly id: string;
  readonly titleZh: string;
  readonly titleEn: string;
  /** Clause of the standard. */
  readonly section: string;
  /** Paths that accept the message by POST. */
  readonly paths: readonly string[];
  /** Paths that list stored records by GET: `query` here, `pull` at the sender, where the standard has them. */
  readonly listings?: { readonly query?: readonly string[]; readonly pull?: string };
  /** Most records in one request. */
  readonly maxBatch: number;
  /** `array`: data must be an array; `either`: one object or an array. */
  readonly batch: 'array' | 'either' | 'single';
  readonly key: readonly KeyPart[];
  /** Whether the sender is part of the key (`sender`), or one record has one row whoever wrote it last (`shared`). */
  readonly keyScope: 'sender' | 'shared';
  /** Fields that records of a sender are looked up by, beside their key. */
  readonly lookups?: readonly string[];
  /** `value`: "" is a text like others and only null is absent; default: "" means absent too. */
  readonly emptyText?: 'absent' | 'value';
  /** Whether members that are no fields are kept under `_unknown` (default), or only counted. */
  readonly unknownMembers?: 'kept' | 'dropped';
  /** `all`: every fault of a request is found, with the value as sent; default: the first 20, without values. */
  readonly faultsTold?: 'first' | 'all';
  /** What the console says of a record beside its fields. */
  readonly labels?: readonly LabelFacts[];
  readonly fields: readonly FieldFacts[];
}

/** One row of a code table. */
export interface CodeEntry {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn?: string;
  readonly parent?: string;
}

/** Code tables of a standard by name. */
export type CodeTables = Readonly<Record<string, readonly CodeEntry[]>>;
