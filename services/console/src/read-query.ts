import type { Parameter } from './parameter.js';
import type { Fault } from './problem.js';
import { ProblemError } from './problem-error.js';

/** Names and kinds of the parameters of one route. */
export type Parameters = Readonly<Record<string, Parameter<unknown>>>;

/** The values that `Parameters` describe. */
export type QueryOf<P extends Parameters> = { readonly [N in keyof P]: P[N] extends Parameter<infer T> ? T : never };

/**
 * Reads a query string that the server has parsed.
 *
 * @throws ProblemError (400) that lists every parameter that is unknown, given twice or malformed. An unknown one is refused
 * because a filter that is misspelt and ignored shows records that nobody asked for.
 */
export const readQuery = <const P extends Parameters>(
  parameters: P,
  query: Readonly<Record<string, unknown>>,
): QueryOf<P> => {
  const faults: Fault[] = Object.keys(query)
    .filter((name) => !Object.hasOwn(parameters, name))
    .map((name) => ({
      parameter: name.slice(0, 60),
      detail: `is not known here; known are ${Object.keys(parameters).join(', ')}`,
    }));
  const values: Record<string, unknown> = {};
  for (const [name, { expected, schema }] of Object.entries(parameters)) {
    const given = Object.hasOwn(query, name) ? query[name] : undefined;
    if (Array.isArray(given)) {
      faults.push({ parameter: name, detail: 'must be given once' });
      continue;
    }
    const result = schema.safeParse(given === '' ? undefined : given);
    if (result.success) values[name] = result.data;
    else faults.push({ parameter: name, detail: `must be ${expected}` });
  }
  if (faults.length > 0) throw ProblemError.invalid(faults);
  return values as QueryOf<P>;
};
