import { scanJson } from './scan-json.js';

/** A number literal that a JavaScript number cannot stand for: JSON.stringify writes it digit by digit. */
export interface ExactNumber {
  /** The literal as it was sent. */
  readonly rawJSON: string;
}

interface ExactJson {
  parse(
    text: string,
    reviver: (name: string, value: unknown, context: { readonly source?: string }) => unknown,
  ): unknown;
  rawJSON(text: string): ExactNumber;
  isRawJSON(value: unknown): value is ExactNumber;
}

/** The part of JSON that the library of types does not know yet (ECMAScript proposal, in V8 since 11.4). */
const exactJson = JSON as unknown as ExactJson;

const WHOLE = /^-?\d+$/;
const LOWEST = -(2n ** 63n);
const HIGHEST = 2n ** 63n - 1n;

/** Whether a value that `parseExactly` has read is kept as its literal. */
export const isExactNumber = (value: unknown): value is ExactNumber => exactJson.isRawJSON(value);

/** Whether a value is a whole number of 64 bits as written without fraction and exponent. */
export function isLong64(value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (!isExactNumber(value) || value.rawJSON.length > 20 || !WHOLE.test(value.rawJSON)) return false;
  const exact = BigInt(value.rawJSON);
  return exact >= LOWEST && exact <= HIGHEST;
}

/** The number of a value that `isLong64` has taken, to compare it with; beyond 2^53 the nearest one. */
export const numberOfLong = (value: unknown): number => Number(isExactNumber(value) ? value.rawJSON : value);

/**
 * Parses a JSON text so that a number field can tell what was written: a whole number beyond 2^53 and a whole number with fraction or
 * exponent (`1.0`, `1e3`) become an `ExactNumber`, all else is as JSON.parse has it. Throws SyntaxError like JSON.parse.
 *
 * @param inexact whether the text holds a number that JSON.parse might not keep (`scanJson`)
 */
export function parseExactly(text: string, inexact = scanJson(text).inexact): unknown {
  return inexact ? parseSlowly(text) : (JSON.parse(text) as unknown);
}

/** The careful half of `parseExactly`; some four times slower than JSON.parse. */
function parseSlowly(text: string): unknown {
  return exactJson.parse(text, (_name, value, { source }) => {
    if (typeof value !== 'number' || source === undefined || !Number.isInteger(value)) return value;
    return WHOLE.test(source) && Number.isSafeInteger(value) ? value : exactJson.rawJSON(source);
  });
}

const DECIMAL = /^(-?\d+)\.(\d*?)0*$/;

/**
 * Parses JSON that a database wrote: whole numbers beyond 2^53 and decimals with more digits than a JavaScript number keeps become an
 * `ExactNumber`, without the zeros at the end of their fraction; all else is as JSON.parse has it.
 */
export function parseDatabaseJson(text: string): unknown {
  if (!/[\d.]{16}/.test(text)) return JSON.parse(text) as unknown;
  return exactJson.parse(text, (_name, value, { source }) => {
    if (typeof value !== 'number' || source === undefined) return value;
    if (WHOLE.test(source)) return Number.isSafeInteger(value) ? value : exactJson.rawJSON(source);
    const [, whole = '', fraction = ''] = DECIMAL.exec(source) ?? [];
    const plain = fraction === '' ? whole : `${whole}.${fraction}`;
    return plain === '' || value === 0 || plain === String(value) ? value : exactJson.rawJSON(plain);
  });
}
