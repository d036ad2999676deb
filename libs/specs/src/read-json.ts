import { isExactNumber, parseExactly } from '@civicbus/contract/exact-number';
import { scanJson } from '@civicbus/contract/scan-json';

/** What a JSON text holds. */
export interface ReadJson {
  /** With exact numbers (`parseExactly`). */
  readonly value: unknown;
  /** Whether an object, at any depth, has two members of one name: of these only the last is in `value`. */
  readonly namesRepeat: boolean;
}

/** No message is a tenth as deep; JSON.parse has no limit of its own, whoever walks its value has. */
const DEEPEST = 512;

/** Reads a JSON text (RFC 8259) without losing what JSON.parse would; undefined when it is none, or nested deeper than 512. */
export function readJson(text: string): ReadJson | undefined {
  const { members, inexact, depth } = scanJson(text);
  if (depth > DEEPEST) return undefined;
  try {
    const value = parseExactly(text, inexact);
    return { value, namesRepeat: membersOf(value) !== members };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Members of all objects in a value. */
function membersOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const element of value) if (typeof element === 'object') count += membersOf(element);
    return count;
  }
  if (isExactNumber(value)) return 0;
  for (const name in value) {
    count += 1;
    const member = (value as Record<string, unknown>)[name];
    if (typeof member === 'object') count += membersOf(member);
  }
  return count;
}
