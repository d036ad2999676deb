import type { BodyMemory } from './request-body.js';
import { unescapeJson } from './unescape-json.js';

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const ZERO = 0x30;

/** Texts from this length on stay bytes. */
const LONG = 1_024;
const LONGEST_NUMBER = 15;

/** A member of an object: its name and value; a value of some length as UTF-8. */
export type TextMember = readonly [name: string, value: string | Buffer];

/**
 * The members of a JSON object whose values are texts or whole numbers, straight from its bytes, which must be valid UTF-8: a long
 * text is never made a JavaScript text only to be made bytes again. A number is given as the text that it was written as.
 * Undefined when it is anything else (no JSON, nested, an escape in a name, a number that is not plain, more than `most` members):
 * `JSON.parse` must say. A name that is written twice comes twice.
 *
 * @param numbers names whose value may be a number
 * @param memory where long values are put; default: memory of their own
 */
export function jsonMembers(
  json: Buffer,
  numbers: ReadonlySet<string>,
  most: number,
  memory?: BodyMemory,
): TextMember[] | undefined {
  const members: TextMember[] = [];
  // For all of them: what they stand for is no longer than the text.
  let room: Buffer | undefined;
  let at = afterBlanks(json, 0);
  if (json[at] !== OPEN_BRACE) return undefined;
  while (members.length < most) {
    at = afterBlanks(json, at + 1);
    const nameEnd = json[at] === QUOTE ? endOfPlain(json, at) : -1;
    if (nameEnd < 0) return undefined;
    const name = json.toString('utf8', at + 1, nameEnd);
    at = afterBlanks(json, nameEnd + 1);
    if (json[at] !== COLON) return undefined;
    at = afterBlanks(json, at + 1);
    if (json[at] === QUOTE) {
      const plainEnd = endOfPlain(json, at);
      if (plainEnd >= 0 && plainEnd - at < LONG) {
        members.push([name, json.toString('utf8', at + 1, plainEnd)]);
        at = plainEnd + 1;
      } else {
        room ??= memory?.take(json.length - at) ?? Buffer.allocUnsafe(json.length - at);
        const text = unescapeJson(json, at, room);
        if (!text) return undefined;
        room = room.subarray(text.value.length);
        members.push([name, text.value.length < LONG ? text.value.toString() : text.value]);
        at = text.end + 1;
      }
    } else {
      const end = numbers.has(name) ? endOfNumber(json, at) : -1;
      if (end < 0) return undefined;
      members.push([name, json.toString('latin1', at, end)]);
      at = end;
    }
    at = afterBlanks(json, at);
    if (json[at] === CLOSE_BRACE) return afterBlanks(json, at + 1) === json.length ? members : undefined;
    if (json[at] !== COMMA) return undefined;
  }
  return undefined;
}

function afterBlanks(json: Uint8Array, from: number): number {
  let at = from;
  for (let byte = json[at]; byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09; byte = json[at]) at += 1;
  return at;
}

/** Position of the quote that ends the string that opens at `from`; -1 when an escape or a control character comes first. */
function endOfPlain(json: Uint8Array, from: number): number {
  for (let at = from + 1; at < json.length; at += 1) {
    const byte = json[at] as number;
    if (byte === QUOTE) return at;
    if (byte === BACKSLASH || byte < 0x20) return -1;
  }
  return -1;
}

/** Position after a whole number that JavaScript writes as it stands; -1 when it is none. */
function endOfNumber(json: Uint8Array, from: number): number {
  let at = from;
  while (at < json.length && (json[at] as number) >= ZERO && (json[at] as number) <= ZERO + 9) at += 1;
  const digits = at - from;
  return digits === 0 || digits > LONGEST_NUMBER || (digits > 1 && json[from] === ZERO) ? -1 : endsThere(json, at);
}

function endsThere(json: Uint8Array, at: number): number {
  const byte = json[at];
  return byte === COMMA || byte === CLOSE_BRACE || afterBlanks(json, at) > at ? at : -1;
}
