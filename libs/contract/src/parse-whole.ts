import { literalNumber } from './exact-decimal.js';
import { hidesFraction } from './hidden-fraction.js';
import { isWholeLiteral } from './whole-literal.js';

/** JSON.parse with what its reviver is told since V8 11.4, which the library of types does not know yet. */
const { parse } = JSON as unknown as {
  parse: (text: string, reviver: (name: string, value: unknown, context: { source?: string }) => unknown) => unknown;
};

/**
 * Parses a JSON text like JSON.parse, but lets no fraction get lost in a member that must be whole: 4301000001099128.1 becomes an
 * `ExactNumber` there, which no check takes for a whole number. Throws SyntaxError like JSON.parse.
 *
 * @param whole names of the members that must be whole numbers
 * @param bytes of the text, in UTF-8, where they are at hand: searching them is faster
 */
export function parseWhole(text: string, whole: (name: string) => boolean, bytes?: Buffer): unknown {
  const hides = bytes ? hasFraction(bytes) && hidesFraction(bytes.toString('latin1')) : hidesFraction(text);
  if (!hides) return JSON.parse(text) as unknown;
  return parse(text, (name, value, { source }) =>
    typeof value === 'number' &&
    source !== undefined &&
    Number.isInteger(value) &&
    !isWholeLiteral(source) &&
    whole(name)
      ? literalNumber(source)
      : value,
  );
}

const POINT = 0x2e;

/** Whether there is a point at all, or an exponent below zero. */
const hasFraction = (json: Buffer): boolean => json.includes(POINT) || json.includes('e-') || json.includes('E-');
