import { ConfigError } from './config-error.js';
import type { Variable } from './variable.js';

/** Properties of a configuration and the variable each is read from. */
export type Variables = Readonly<Record<string, Variable<unknown>>>;

/** The configuration that `Variables` describe. */
export type ConfigOf<V extends Variables> = { readonly [P in keyof V]: V[P] extends Variable<infer T> ? T : never };

/**
 * Reads a configuration from the environment once, into a frozen object.
 *
 * @throws ConfigError that lists every missing or malformed variable with what is expected; values are never part of it
 */
export const readConfig = <const V extends Variables>(
  variables: V,
  environment: NodeJS.ProcessEnv = process.env,
): ConfigOf<V> => {
  const config: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [property, { name, expected, schema }] of Object.entries(variables)) {
    const text = environment[name];
    const given = text === undefined || text.trim() === '' ? undefined : text;
    const result = schema.safeParse(given);
    if (result.success) config[property] = result.data;
    else problems.push(`${name} is ${given === undefined ? 'missing' : 'wrong'}: expected ${expected}`);
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(config) as ConfigOf<V>;
};
