/**
 * What the caller should do about an error of a query.
 * - `data`: these values can never be stored; find the record and set it aside.
 * - `contention`: another transaction was in the way; try the same again at once.
 * - `unavailable`: PostgreSQL is away, overloaded, misconfigured or not migrated; try again later, nothing is wrong with the data.
 * - `bug`: not PostgreSQL's doing.
 */
export type DatabaseFault = 'data' | 'contention' | 'unavailable' | 'bug';

const SQLSTATE = /^[0-9A-Z]{5}$/;
/** By name, not by class: an error may come from another realm (a worker, a test's sandbox). */
const PROGRAMMING_ERRORS = new Set(['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'AssertionError']);

/** Sorts an error by what to do about it. */
export function databaseFault(error: unknown): DatabaseFault {
  if (typeof error !== 'object' || error === null) return 'bug';
  const { name, code } = error as { readonly name?: unknown; readonly code?: unknown };
  if (typeof name !== 'string' || PROGRAMMING_ERRORS.has(name)) return 'bug';
  // Errors of the connection (ECONNRESET, none at all) and of a client that waited too long have no SQLSTATE.
  if (typeof code !== 'string' || !SQLSTATE.test(code)) return 'unavailable';
  if (code === '40001' || code === '40P01' || code === '55P03') return 'contention';
  // Data exception, constraint violation, program limit (an index entry too long, JSON nested too deep).
  if (code.startsWith('22') || code.startsWith('23') || code.startsWith('54')) return 'data';
  return 'unavailable';
}
