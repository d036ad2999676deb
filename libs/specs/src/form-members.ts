import { isUtf8 } from 'node:buffer';
import type { TextMember } from './json-members.js';
import type { BodyMemory } from './request-body.js';

const PERCENT = 0x25;
const AMPERSAND = 0x26;
const PLUS = 0x2b;
const EQUALS = 0x3d;
const QUESTION_MARK = 0x3f;
const SPACE = 0x20;
const BYTE_ORDER_MARK = 0xef;

/** Texts from this length on stay bytes. */
const LONG = 1_024;

/** Which bytes stand for themselves. */
const isItself = new Uint8Array(256).fill(1);
for (const byte of [PERCENT, AMPERSAND, PLUS, EQUALS]) isItself[byte] = 0;

/** Value of a hexadecimal digit; 255: none. */
const digit = new Uint8Array(256).fill(255);
for (let value = 0; value < 16; value += 1) {
  digit[value.toString(16).charCodeAt(0)] = value;
  digit[value.toString(16).toUpperCase().charCodeAt(0)] = value;
}

/**
 * The pairs of a URL-encoded form, as `URLSearchParams` reads them (in what is not ASCII, as it should), straight from its
 * bytes: a long value is never made a JavaScript
 * text only to be made bytes again. Stops after more than `most` pairs. Undefined when something in it is no UTF-8, or
 * `URLSearchParams` might treat it in a way of its own.
 *
 * @param memory where values are put; default: memory of their own
 */
export function formMembers(form: Buffer, most: number, memory?: BodyMemory): TextMember[] | undefined {
  if (form[0] === QUESTION_MARK) return undefined;
  // What is decoded is never longer than what it came from.
  const decoded = memory ? memory.take(form.length) : Buffer.allocUnsafe(form.length);
  const members: TextMember[] = [];
  const limit = form.length;
  let at = 0;
  let to = 0;
  let start = 0;
  let valueStart = -1;
  while (members.length <= most) {
    // A last ampersand, so that the last pair ends like the others.
    let byte = at < limit ? (form[at] as number) : AMPERSAND;
    // What is most of a form first: these loops see nearly every byte.
    while (byte === PERCENT && at + 3 < limit) {
      const value = pairOf(form[at + 1] as number, form[at + 2] as number);
      if (value < 0) break;
      decoded[to++] = value;
      at += 3;
      byte = form[at] as number;
    }
    while (isItself[byte] === 1 && at + 1 < limit) {
      decoded[to++] = byte;
      at += 1;
      byte = form[at] as number;
    }
    if (isItself[byte] === 1) decoded[to++] = byte;
    else if (byte === PERCENT) {
      const value = at + 2 < limit ? pairOf(form[at + 1] as number, form[at + 2] as number) : -1;
      decoded[to++] = value < 0 ? PERCENT : value;
      if (value >= 0) at += 2;
    } else if (byte === PLUS) decoded[to++] = SPACE;
    else if (byte === EQUALS) {
      if (valueStart < 0) valueStart = to;
      else decoded[to++] = EQUALS;
    } else {
      if (to > start || valueStart >= 0) {
        const nameEnd = valueStart < 0 ? to : valueStart;
        const name = decoded.subarray(start, nameEnd);
        const value = decoded.subarray(nameEnd, to);
        if (!isPlain(name) || !isPlain(value)) return undefined;
        members.push([name.toString(), value.length < LONG ? value.toString() : value]);
      }
      if (at >= limit) break;
      start = to;
      valueStart = -1;
    }
    at += 1;
  }
  return members;
}

/** The byte that two hexadecimal digits stand for; -1: they are none. */
function pairOf(first: number, second: number): number {
  const high = digit[first] as number;
  const low = digit[second] as number;
  return (high | low) < 16 ? (high << 4) | low : -1;
}

const isPlain = (text: Buffer): boolean => text[0] !== BYTE_ORDER_MARK && isUtf8(text);
