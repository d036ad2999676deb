import type { Rejected } from '../outcome.js';
import { answerCode } from './code-tables.js';

/** Codes of refusals that are the caller's fault (table answerCode). */
export type RefusalCode =
  '1001' | '1002' | '1003' | '1004' | '2001' | '2002' | '2003' | '2004' | '2005' | '2006' | '2007';

/**
 * A refusal with its code; `reason` defaults to the code's own text. It names no values.
 * Codes 1001 to 1004 concern who the caller is, the others what he sent.
 */
export function refusedFor(code: RefusalCode, reason: string = answerCode.names[code]): Rejected {
  return { kind: 'rejected', concerns: code.startsWith('1') ? 'authentication' : 'parameters', code, reason };
}

/** A mandatory value is missing. */
export const missing = (...names: readonly string[]): Rejected =>
  refusedFor('2003', `${answerCode.names['2003']}: ${names.join(', ')}`);

/** A value has a wrong form or length. */
export const malformed = (name: string): Rejected => refusedFor('2004', `${answerCode.names['2004']}: ${name}`);
