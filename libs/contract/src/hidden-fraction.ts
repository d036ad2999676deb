import { isWholeLiteral } from './whole-literal.js';

const BLANK = 0x20;
const COMMA = 0x2c;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const SMALL_E = 0x65;
/** Makes a capital small. */
const LOWER_CASE = 0x20;
/** Length from which a literal without exponent may have more digits than a JavaScript number keeps: 16 and the point. */
const LONG = 17;
const LITERAL = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/**
 * Whether a JSON text holds a number with a fraction that JSON.parse loses, so that a whole number is left: 4301000001099128.1, 1e-400.
 * Looks only at points and minuses, of which there are few; give it one byte a character (latin1 of UTF-8 will do), where searching is
 * fastest. What stands in a string and looks like such a number counts too.
 */
export function hidesFraction(json: string): boolean {
  for (let at = json.indexOf('.'); at >= 0; at = json.indexOf('.', at + 1)) {
    if (isDigit(json.charCodeAt(at - 1)) && isDigit(json.charCodeAt(at + 1)) && isHidden(json, at - 1)) return true;
  }
  for (let at = json.indexOf('-'); at >= 0; at = json.indexOf('-', at + 1)) {
    const isExponent = (json.charCodeAt(at - 1) | LOWER_CASE) === SMALL_E;
    if (isExponent && isDigit(json.charCodeAt(at - 2)) && isHidden(json, at - 2)) return true;
  }
  return false;
}

/** @param at the last digit before the point or the exponent */
function isHidden(json: string, at: number): boolean {
  let start = at;
  while (isDigit(json.charCodeAt(start - 1))) start -= 1;
  const sign = json.charCodeAt(start - 1) === MINUS ? 1 : 0;
  if (!mayPrecede(json.charCodeAt(start - 1 - sign))) return false;
  let end = at + 2;
  while (isDigit(json.charCodeAt(end))) end += 1;
  // By far the most: settled without looking at the literal.
  const plain = json.charCodeAt(at + 1) === POINT && (json.charCodeAt(end) | LOWER_CASE) !== SMALL_E;
  if (plain && end - start < LONG) return false;
  LITERAL.lastIndex = start;
  const [literal = ''] = LITERAL.exec(json) ?? [];
  return Number.isInteger(Number(literal)) && !isWholeLiteral(literal);
}

const isDigit = (unit: number): boolean => unit >= ZERO && unit <= NINE;

/** What can stand before a number in JSON; NaN is the start of the text. */
const mayPrecede = (unit: number): boolean =>
  unit === COLON || unit === COMMA || unit === OPEN_BRACKET || unit <= BLANK || Number.isNaN(unit);
