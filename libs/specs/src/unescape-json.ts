const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SMALL_U = 0x75;

/** What the letter after a backslash stands for; 0: no escape of JSON, or `\u`. */
const simple = new Uint8Array(256);
for (const [letter, text] of Object.entries({
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
})) {
  simple[letter.charCodeAt(0)] = text.charCodeAt(0);
}

/** A JSON string as bytes. */
export interface UnescapedJson {
  /** What it stands for, as UTF-8: the first bytes of the room that was given for it. */
  readonly value: Buffer;
  /** Position of the closing quote. */
  readonly end: number;
}

/**
 * Reads the JSON string that opens at `from` (its quote) of a text in valid UTF-8, without making it a JavaScript text.
 * Undefined when it is no JSON string, or holds half of a surrogate pair, which UTF-8 has no bytes for.
 *
 * @param value where it is put: as long as the rest of the text, since an escape is never shorter than what it stands for
 */
export function unescapeJson(
  json: Uint8Array,
  from: number,
  value: Buffer = Buffer.allocUnsafe(json.length - from),
): UnescapedJson | undefined {
  const limit = json.length;
  let at = from + 1;
  let to = 0;
  let byte = json[at] as number;
  while (at < limit) {
    // What is most of a text first: this loop sees nearly every byte.
    while (byte > QUOTE && byte !== BACKSLASH) {
      value[to++] = byte;
      byte = json[++at] as number;
    }
    if (byte === QUOTE) return { value: value.subarray(0, to), end: at };
    if (byte !== BACKSLASH) {
      // A control character, or the end of the text, where there is no byte.
      if (!(byte >= 0x20)) return undefined;
      value[to++] = byte;
      byte = json[++at] as number;
      continue;
    }
    if (at + 1 >= limit) return undefined;
    const letter = json[at + 1] as number;
    // JSON within JSON has this one at every name.
    if (letter === QUOTE) {
      value[to++] = QUOTE;
      at += 2;
      byte = json[at] as number;
      continue;
    }
    const meant = simple[letter] as number;
    at += 2;
    if (meant !== 0) value[to++] = meant;
    else {
      const code = letter === SMALL_U ? codePoint(json, at) : -1;
      if (code < 0) return undefined;
      at += code > 0xffff ? 10 : 4;
      to = putUtf8(value, to, code);
    }
    byte = json[at] as number;
  }
  return undefined;
}

/** The code point whose hexadecimal digits begin at `at`: of a surrogate pair the whole; -1 when there is none. */
function codePoint(json: Uint8Array, at: number): number {
  const first = hexadecimal(json, at);
  if (first < 0xd800 || first > 0xdfff) return first;
  if (first > 0xdbff || json[at + 4] !== BACKSLASH || json[at + 5] !== SMALL_U) return -1;
  const second = hexadecimal(json, at + 6);
  return second < 0xdc00 || second > 0xdfff ? -1 : 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
}

function hexadecimal(json: Uint8Array, at: number): number {
  let value = 0;
  for (let index = at; index < at + 4; index += 1) {
    const byte = json[index] ?? 0;
    const lower = byte | 0x20;
    if (byte >= 0x30 && byte <= 0x39) value = value * 16 + byte - 0x30;
    else if (lower >= 0x61 && lower <= 0x66) value = value * 16 + lower - 0x57;
    else return -1;
  }
  return value;
}

function putUtf8(out: Uint8Array, start: number, code: number): number {
  let at = start;
  if (code < 0x80) out[at++] = code;
  else {
    if (code < 0x800) out[at++] = 0xc0 | (code >> 6);
    else {
      if (code < 0x10000) out[at++] = 0xe0 | (code >> 12);
      else {
        out[at++] = 0xf0 | (code >> 18);
        out[at++] = 0x80 | ((code >> 12) & 0x3f);
      }
      out[at++] = 0x80 | ((code >> 6) & 0x3f);
    }
    out[at++] = 0x80 | (code & 0x3f);
  }
  return at;
}
