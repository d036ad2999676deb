import { ProblemError } from './problem-error.js';

/** The member of a body that is a text of 1 to `longest` characters. @throws ProblemError (400) */
export function memberText(body: unknown, name: string, longest: number): string {
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
  const text = typeof value === 'string' ? value.trim() : '';
  if (text !== '' && [...text].length <= longest && text.isWellFormed() && !text.includes('\0')) return text;
  throw ProblemError.invalid([{ parameter: name, detail: `must be a text of 1 to ${longest} characters` }]);
}
