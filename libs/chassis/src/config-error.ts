/** The environment does not hold a usable configuration. The message names every bad variable and what is expected, never a value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  /** @param problems one sentence a variable, e.g. `CIVICBUS_PORT is missing: expected a port number from 0 to 65535` */
  constructor(readonly problems: readonly string[]) {
    super(problems.join('; '));
  }
}
