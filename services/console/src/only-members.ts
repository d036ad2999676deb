import type { WireRecord } from '@civicbus/contract/normalise';
import { ProblemError } from './problem-error.js';
import { shownName } from './shown-name.js';

/** The members of a body that is an object with no others than these. @throws ProblemError (400) that names each other one */
export function onlyMembers(body: unknown, names: readonly string[]): WireRecord {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw ProblemError.invalid([{ parameter: 'body', detail: 'must be a JSON object' }]);
  const others = Object.keys(body).filter((name) => !names.includes(name));
  if (others.length === 0) return { ...body };
  throw ProblemError.invalid(
    others.map((name) => ({ parameter: shownName(name), detail: `is unknown; known are ${names.join(', ')}` })),
  );
}
