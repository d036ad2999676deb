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
 * @param latin1 the text's bytes, one a character, where they are at hand
 */
export function parseWhole(text: string, whole: (name: string) => boolean, latin1 = text): unknown {
  if (!hidesFraction(latin1)) return JSON.parse(text) as unknown;
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
