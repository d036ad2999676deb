import { lengthOf } from './field-checks.js';
import { PlainBatch } from './plain-batch.js';
import type { PlainField } from './plain-field.js';
import { unstorable } from './text-safety.js';

const SPACE = 0x20;
const QUOTE = 0x22;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const BACKSLASH = 0x5c;

/** Digits of a whole number that is exact whatever they are. */
const EXACT_DIGITS = 15;
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
/** Which bytes stand in a number. */
const isOfNumber = new Uint8Array(256);
for (const char of '0123456789+-.eE') isOfNumber[char.charCodeAt(0)] = 1;

const NOTHING = Buffer.alloc(0);
/** Instead of the position where something ends: somebody else must judge the request. */
export const UNREAD = 0;

/** The values of the record that `PlainReader` is reading: checks them, brings them into normal form, and keeps them for the rules. */
export class PlainValues {
  /** Where the text of a measured field stands; 0: its value is in `#values`. */
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #values: unknown[];
  readonly #emptyIsAbsent: boolean;
  #source: Buffer = NOTHING;
  #batch = new PlainBatch(NOTHING);
  #synonym = false;

  constructor(fields: number, emptyIsAbsent: boolean) {
    this.#starts = new Int32Array(fields);
    this.#ends = new Int32Array(fields);
    this.#values = Array.from({ length: fields }, () => undefined);
    this.#emptyIsAbsent = emptyIsAbsent;
  }

  /** Begins with a request. What its normal form replaces is cut out of `batch`. */
  begin(source: Buffer, batch: PlainBatch): void {
    this.#source = source;
    this.#batch = batch;
    this.#synonym = false;
  }

  /** Holds on to nothing of a request. */
  forget(): void {
    this.begin(NOTHING, new PlainBatch(NOTHING));
    this.#values.fill(undefined);
  }

  /** Value in normal form of the field that was read last with this index. */
  of(index: number): unknown {
    const start = this.#starts[index] as number;
    return start === 0 ? this.#values[index] : this.#source.toString('utf8', start, this.#ends[index]);
  }

  /** Reads the value that begins at `at`: answers where it ends; less than 0 when it stands for an absent one; or `UNREAD`. */
  read(field: PlainField, at: number): number {
    const byte = this.#source[at] as number;
    if (byte === QUOTE) return this.#text(field, at + 1);
    if ((byte >= ZERO && byte <= NINE) || byte === MINUS) return this.#numeral(field, at);
    return this.#source.toString('latin1', at, at + 4) === 'null' ? -(at + 4) : UNREAD;
  }

  /** Has the default of a field stand at the end of the record. */
  putDefault(field: PlainField, end: number): void {
    const value = this.#normal(field, undefined);
    this.#starts[field.index] = 0;
    this.#values[field.index] = value;
    this.#batch.cut(end, end, `,${JSON.stringify(field.name)}:${JSON.stringify(value)}`);
  }

  #text(field: PlainField, start: number): number {
    const source = this.#source;
    let at = start;
    let byte = source[at] as number;
    let escaped = false;
    while (byte !== QUOTE) {
      // What is most of a text first: this loop sees nearly every byte.
      while (byte > QUOTE && byte !== BACKSLASH) byte = source[++at] as number;
      if (byte === QUOTE) break;
      if (byte === BACKSLASH) {
        escaped = true;
        at += 1;
      } else if (!(byte >= SPACE)) return UNREAD; // A control character, or the end of the text, where there is no byte.
      byte = source[++at] as number;
    }
    if (at === start && this.#emptyIsAbsent) return -(at + 1);
    if (escaped) return this.#escapedText(field, start - 1, at + 1);
    if (!field.isMeasured) return this.#settle(field, source.toString('utf8', start, at), start - 1, at + 1);
    // A character has at least one byte.
    if (at - start > field.maxLength && lengthOf(source.toString('utf8', start, at)) > field.maxLength) return UNREAD;
    const mayBeBlank = at === start || !shows(source[start] as number);
    if (field.required && mayBeBlank && !field.test(source.toString('utf8', start, at))) return UNREAD;
    this.#starts[field.index] = start;
    this.#ends[field.index] = at;
    return at + 1;
  }

  #escapedText(field: PlainField, start: number, end: number): number {
    const literal = this.#source.toString('utf8', start, end);
    let text: string;
    try {
      text = JSON.parse(literal) as string;
    } catch {
      // Not JSON: whoever parses it tells so.
      return UNREAD;
    }
    return unstorable(text) === undefined
      ? this.#settle(field, text, start, end, JSON.stringify(text) === literal)
      : UNREAD;
  }

  #numeral(field: PlainField, start: number): number {
    const source = this.#source;
    let at = start;
    let value = 0;
    let byte = source[at] as number;
    for (; byte >= ZERO && byte <= NINE; byte = source[++at] as number) value = value * 10 + (byte - ZERO);
    const digits = at - start;
    const isExact = digits <= EXACT_DIGITS || (digits === EXACT_DIGITS + 1 && value <= Number.MAX_SAFE_INTEGER);
    // A zero in front is no JSON.
    const isPlain = digits > 0 && isExact && isOfNumber[byte] !== 1 && (digits === 1 || source[start] !== ZERO);
    if (!isPlain) return this.#literal(field, start);
    if (!(value >= field.min && value <= field.max)) return this.#settle(field, value, start, at);
    this.#starts[field.index] = 0;
    this.#values[field.index] = value;
    return at;
  }

  /** A number with a sign, a fraction or an exponent, or a long one. */
  #literal(field: PlainField, start: number): number {
    const source = this.#source;
    let end = start;
    while (isOfNumber[source[end] as number] === 1) end += 1;
    const literal = source.toString('latin1', start, end);
    if (!NUMBER.test(literal)) return UNREAD;
    const value = Number(literal);
    const asWritten = JSON.stringify(value) === literal;
    // What a number loses of its literal is looked at by whoever parses it.
    return asWritten || !field.isWhole ? this.#settle(field, value, start, end, asWritten) : UNREAD;
  }

  /** Checks a value that is written from `start` to `end`. `asWritten`: JSON.stringify would write it so. */
  #settle(field: PlainField, value: unknown, start: number, end: number, asWritten = true): number {
    if (!field.test(value)) return UNREAD;
    const normal = this.#normal(field, value);
    if (this.#synonym) return UNREAD;
    this.#starts[field.index] = 0;
    this.#values[field.index] = normal;
    if (normal !== value || !asWritten) this.#batch.cut(start, end, JSON.stringify(normal));
    return end;
  }

  #normal({ normaliser }: PlainField, value: unknown): unknown {
    if (!normaliser) return value;
    return normaliser(value, () => {
      this.#synonym = true;
    });
  }
}

/** Whether a character that begins with this byte is surely no blank: of ASCII, and of most of Chinese. */
const shows = (byte: number): boolean => (byte > SPACE && byte < 0x7f) || (byte >= 0xe4 && byte <= 0xee);
