const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const SMALL_N = 0x6e;
const SMALL_U = 0x75;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

const TEXT = 1;
const ESCAPED = 2;

/** Which bytes stand in numbers, `true` and `false`. */
const isPlain = new Uint8Array(256);
for (const char of '0123456789+-.eEtrufals') isPlain[char.charCodeAt(0)] = 1;

/**
 * Finds where the value of each member of a JSON object stands, without parsing it. Reads what `JSON.stringify` writes: no blanks, no
 * `\u` escapes (it writes them only for characters that PostgreSQL cannot hold anyway), only the names it was made for.
 */
export class BodyScan {
  /** First byte of each value, by the index of its name; -1 for null or absent. Of a text, without its quotes. */
  readonly starts: Int32Array;
  /** The byte after each value. */
  readonly ends: Int32Array;
  private readonly flags: Uint8Array;
  private readonly names: readonly Uint8Array[];
  private readonly indexOf: ReadonlyMap<string, number>;
  /** Index of the name at each place of the object before: the records of a request mostly have theirs in one order. */
  private readonly order: number[] = [];
  private body: Uint8Array = new Uint8Array();
  private at = 0;

  constructor(names: readonly string[]) {
    this.names = names.map((name) => Buffer.from(`${JSON.stringify(name)}:`));
    this.indexOf = new Map(names.map((name, index) => [name, index]));
    this.starts = new Int32Array(names.length);
    this.ends = new Int32Array(names.length);
    this.flags = new Uint8Array(names.length);
  }

  /** Whether the value is a text (else a number, a truth value, an object or an array). */
  isText(index: number): boolean {
    return this.starts[index] !== -1 && ((this.flags[index] as number) & TEXT) !== 0;
  }

  /** Whether a backslash stands in the value. */
  hasBackslash(index: number): boolean {
    return ((this.flags[index] as number) & ESCAPED) !== 0;
  }

  /** Reads an object; the results are those of the last call. `false`: not what it can read, results are void. */
  read(body: Uint8Array): boolean {
    this.starts.fill(-1);
    this.body = body;
    if (body[0] !== OPEN_BRACE) return false;
    this.at = 1;
    if (body[1] === CLOSE_BRACE) return body.length === 2;
    for (let place = 0; ; place += 1) {
      const index = this.name(place);
      if (index === undefined || !this.value(index)) return false;
      const byte = body[this.at];
      this.at += 1;
      if (byte === CLOSE_BRACE) return this.at === body.length;
      if (byte !== COMMA) return false;
    }
  }

  private name(place: number): number | undefined {
    const guess = this.order[place];
    if (guess !== undefined && this.skip(this.names[guess] as Uint8Array)) return guess;
    const { body, at } = this;
    const end = body.indexOf(QUOTE, at + 1);
    if (body[at] !== QUOTE || end < 0 || body[end + 1] !== COLON) return undefined;
    const index = this.indexOf.get(Buffer.from(body.buffer, body.byteOffset + at + 1, end - at - 1).toString());
    if (index === undefined) return undefined;
    this.order[place] = index;
    this.at = end + 2;
    return index;
  }

  private skip(bytes: Uint8Array): boolean {
    const { body, at } = this;
    for (let index = 0; index < bytes.length; index += 1) if (body[at + index] !== bytes[index]) return false;
    this.at = at + bytes.length;
    return true;
  }

  private value(index: number): boolean {
    const { body } = this;
    const start = this.at;
    const first = body[start];
    if (first === QUOTE) return this.text(index, start + 1);
    if (first === OPEN_BRACE || first === OPEN_BRACKET) return this.nested(index, start);
    if (first === SMALL_N) {
      this.at = start + 4;
      this.starts[index] = -1;
      return body[start + 1] === SMALL_U;
    }
    let end = start;
    while (isPlain[body[end] as number] === 1) end += 1;
    return end > start && this.found(index, start, end, 0);
  }

  private text(index: number, start: number): boolean {
    const { body } = this;
    let flags = TEXT;
    let end = start;
    for (let byte = body[end]; byte !== QUOTE; byte = body[end]) {
      if (byte === BACKSLASH) {
        flags |= ESCAPED;
        end += 1;
        if (body[end] === SMALL_U) return false;
      }
      // Also at the end of the body, where there is no byte.
      if (!((body[end] as number) >= 0x20)) return false;
      end += 1;
    }
    this.found(index, start, end, flags);
    this.at = end + 1;
    return true;
  }

  private nested(index: number, start: number): boolean {
    const { body } = this;
    let flags = 0;
    let end = start;
    for (let depth = 0, inText = false; ; end += 1) {
      const byte = body[end] as number;
      if (!(byte >= 0x20)) return false;
      if (byte === BACKSLASH) {
        flags = ESCAPED;
        end += 1;
        if (!((body[end] as number) >= 0x20)) return false;
      } else if (byte === QUOTE) inText = !inText;
      else if (!inText && (byte === OPEN_BRACE || byte === OPEN_BRACKET)) depth += 1;
      else if (!inText && (byte === CLOSE_BRACE || byte === CLOSE_BRACKET)) {
        depth -= 1;
        if (depth === 0) return this.found(index, start, end + 1, flags);
      }
    }
  }

  private found(index: number, start: number, end: number, flags: number): true {
    this.starts[index] = start;
    this.ends[index] = end;
    this.flags[index] = flags;
    this.at = end;
    return true;
  }
}
