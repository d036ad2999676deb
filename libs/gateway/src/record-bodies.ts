import type { MessageFacts } from '@civicbus/contract/facts';
import { changedFields, type WireRecord } from '@civicbus/contract/normalise';

const QUOTE = 0x22;
const COMMA = 0x2c;
const SLASH = 0x2f;
const ZERO = 0x30;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const SMALL_U = 0x75;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** Longest whole number that may be exact. */
const MAX_DIGITS = 16;
/** By how much a body may outgrow what was sent before memory is made anew. */
const GROWTH_OF_RECORD = 64;

const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Where bodies go. */
export interface BodyOutput {
  /** Another one after `reserve`. */
  readonly bytes: Buffer;
  /** Where the next byte goes. */
  at: number;
  /** Makes room for so many bytes more. */
  reserve(count: number): void;
}

/**
 * Writes the bodies of records as `JSON.stringify` would, byte for byte, but out of the text that they were read from: what the normal
 * form does not change is copied as it was sent, so most of a record is neither made a text again nor encoded again.
 */
export class RecordBodies {
  readonly #names: readonly string[];
  /** Each name in its quotes. */
  readonly #quoted: readonly Uint8Array[];
  readonly #indexOf: ReadonlyMap<string, number>;
  /** Whether the normal form may change the texts of a field, or give it a value. */
  readonly #changed: readonly boolean[];
  /** Indices of those fields. */
  readonly #changing: readonly number[];
  /** Index of the field at each place of the record before: the records of a request mostly have theirs in one order. */
  readonly #order: number[] = [];
  /** Number of the record in which a field was last seen. */
  readonly #seen: Float64Array;
  #record = 0;
  #source: Uint8Array = new Uint8Array();
  #at = 0;
  #output: BodyOutput | undefined;
  #out: Buffer = Buffer.alloc(0);
  #to = 0;

  constructor({ fields }: Pick<MessageFacts, 'fields'>) {
    const changed = changedFields(fields);
    this.#names = fields.map(({ name }) => name);
    this.#quoted = this.#names.map((name) => Buffer.from(JSON.stringify(name)));
    this.#indexOf = new Map(this.#names.map((name, index) => [name, index]));
    this.#changed = this.#names.map((name) => changed.has(name));
    this.#changing = fields.flatMap(({ name }, index) => (changed.has(name) ? [index] : []));
    this.#seen = new Float64Array(fields.length);
  }

  /**
   * Begins with the records of a request.
   *
   * @param source the JSON text, in UTF-8, that `JSON.parse` has read them from: an array of them, or the only one
   */
  read(source: Uint8Array): this {
    this.#source = source;
    this.#at = 0;
    this.#blanks();
    if (source[this.#at] === OPEN_BRACKET) this.#at += 1;
    return this;
  }

  /** Writes the body of the next record, which is in normal form. */
  write(record: WireRecord, out: BodyOutput): void {
    this.#output = out;
    this.#to = out.at;
    this.#reserve(GROWTH_OF_RECORD);
    this.#body(record);
    out.at = this.#to;
  }

  #body(record: WireRecord): void {
    this.#blanks();
    const at = this.#at;
    const to = this.#to;
    if (!this.#copy(record)) {
      this.#at = at;
      this.#to = to;
      this.#skip();
      this.#text(JSON.stringify(record));
    }
    this.#blanks();
    // The comma between records, or the end of them.
    this.#at += 1;
  }

  /** False when the record as sent has another structure than the one to be written: unknown names, a name twice. */
  #copy(record: WireRecord): boolean {
    this.#record += 1;
    let empty = true;
    let place = 0;
    for (let byte: number | undefined = COMMA; byte === COMMA; place += 1) {
      this.#at += 1;
      this.#blanks();
      const before = this.#to;
      this.#out[this.#to++] = empty ? OPEN_BRACE : COMMA;
      const field = this.#name(place);
      if (field === undefined || this.#seen[field] === this.#record) return false;
      this.#seen[field] = this.#record;
      this.#blanks();
      if (this.#source[this.#at] !== COLON) return false;
      this.#at += 1;
      this.#out[this.#to++] = COLON;
      this.#blanks();
      if (this.#value(field, record)) empty = false;
      else this.#to = before;
      this.#blanks();
      byte = this.#source[this.#at];
    }
    this.#at += 1;
    if (empty) this.#out[this.#to++] = OPEN_BRACE;
    this.#out[this.#to++] = CLOSE_BRACE;
    for (const field of this.#changing) {
      if (this.#seen[field] !== this.#record && record[this.#names[field] as string] !== undefined) return false;
    }
    return true;
  }

  /** Copies a name with its quotes; undefined when it is none of the message's. */
  #name(place: number): number | undefined {
    const guess = this.#order[place];
    if (guess !== undefined && this.#copyName(this.#quoted[guess] as Uint8Array)) return guess;
    const source = this.#source;
    const start = this.#at + 1;
    let end = start;
    while (end < source.length && source[end] !== QUOTE) end += 1;
    const field = this.#indexOf.get(Buffer.from(source.buffer, source.byteOffset + start, end - start).toString());
    if (field === undefined || !this.#copyName(this.#quoted[field] as Uint8Array)) return undefined;
    this.#order[place] = field;
    return field;
  }

  #copyName(quoted: Uint8Array): boolean {
    const source = this.#source;
    const out = this.#out;
    const at = this.#at;
    const to = this.#to;
    const { length } = quoted;
    for (let index = 0; index < length; index += 1) {
      const byte = quoted[index] as number;
      if (source[at + index] !== byte) return false;
      out[to + index] = byte;
    }
    this.#at = at + length;
    this.#to = to + length;
    return true;
  }

  /** False when the field is absent in normal form. */
  #value(field: number, record: WireRecord): boolean {
    const byte = this.#source[this.#at] as number;
    const copied =
      byte === QUOTE
        ? !this.#changed[field] && this.#copyText()
        : byte >= ZERO && byte <= ZERO + 9 && this.#copyNumber(record[this.#names[field] as string]);
    if (copied) return true;
    this.#skip();
    return this.#put(record[this.#names[field] as string]);
  }

  /** False, and nothing done, for "" (which may stand for an absent value) and what `JSON.stringify` would write otherwise. */
  #copyText(): boolean {
    const source = this.#source;
    const out = this.#out;
    let at = this.#at + 1;
    let to = this.#to;
    let byte = source[at] as number;
    if (byte === QUOTE) return false;
    out[to++] = QUOTE;
    while (byte !== QUOTE) {
      // What is most of a text first: this loop sees nearly every byte.
      while (byte > QUOTE && byte !== BACKSLASH) {
        out[to++] = byte;
        byte = source[++at] as number;
      }
      if (byte === QUOTE) break;
      out[to++] = byte;
      at += 1;
      if (byte === BACKSLASH) {
        byte = source[at] as number;
        if (byte === SLASH || byte === SMALL_U) return false;
        out[to++] = byte;
        at += 1;
      }
      byte = source[at] as number;
    }
    out[to++] = QUOTE;
    this.#at = at + 1;
    this.#to = to;
    return true;
  }

  /** False, and nothing done, unless it is a whole number that is the value as it stands. */
  #copyNumber(value: unknown): boolean {
    const source = this.#source;
    const out = this.#out;
    const start = this.#at;
    let at = start;
    let number = 0;
    for (let digit = (source[at] as number) - ZERO; digit >= 0 && digit <= 9; digit = (source[at] as number) - ZERO) {
      number = number * 10 + digit;
      out[this.#to + at - start] = digit + ZERO;
      at += 1;
    }
    // With a fraction or an exponent, it is another number, or another way to write it, and no comma comes here.
    const next = source[at];
    const ends = next === COMMA || next === CLOSE_BRACE || isBlank(next);
    if (!ends || at - start > MAX_DIGITS || number !== value || number > Number.MAX_SAFE_INTEGER) return false;
    this.#at = at;
    this.#to += at - start;
    return true;
  }

  /** Writes a value of a record; false when it is undefined. */
  #put(value: unknown): boolean {
    if (value === undefined) return false;
    if (typeof value !== 'string' || !this.#putPlain(value)) this.#text(JSON.stringify(value));
    return true;
  }

  /** False, and nothing done, for a text that is not plain ASCII. */
  #putPlain(text: string): boolean {
    this.#reserve(text.length + 2);
    const out = this.#out;
    let to = this.#to;
    out[to++] = QUOTE;
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      if (unit < 0x20 || unit > 0x7e || unit === QUOTE || unit === BACKSLASH) return false;
      out[to++] = unit;
    }
    out[to++] = QUOTE;
    this.#to = to;
    return true;
  }

  #text(text: string): void {
    this.#reserve(text.length * 3);
    this.#to += this.#out.write(text, this.#to);
  }

  /** Makes room for so many bytes and for a copy of everything that has not been read yet. */
  #reserve(bytes: number): void {
    const output = this.#output as BodyOutput;
    output.at = this.#to;
    output.reserve(bytes + this.#source.length - this.#at);
    this.#out = output.bytes;
  }

  #blanks(): void {
    const source = this.#source;
    let at = this.#at;
    while ((source[at] as number) <= 0x20) at += 1;
    this.#at = at;
  }

  /** Passes over a value. */
  #skip(): void {
    const source = this.#source;
    const { length } = source;
    let at = this.#at;
    let depth = 0;
    for (let inText = false; at < length; at += 1) {
      const byte = source[at] as number;
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) inText = !inText;
      else if (inText) continue;
      else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth += 1;
      else if (depth === 0 && (byte === COMMA || isBlank(byte))) break;
      else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
        if (depth === 0) break;
        depth -= 1;
      }
    }
    this.#at = at;
  }
}
