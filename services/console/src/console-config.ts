import { type ConfigOf, readConfig } from '@civicbus/chassis/config';
import { variable } from '@civicbus/chassis/variable';

const variables = {
  postgresUrl: variable.url('CIVICBUS_POSTGRES_URL', ['postgres:', 'postgresql:']),
  tokenSha256: variable.text('CIVICBUS_CONSOLE_TOKEN_SHA256', {
    pattern: /^[0-9a-f]{64}$/i,
    expected: 'the SHA-256 of the console token, 64 hexadecimal digits',
  }),
};

/** Configuration of the console. */
export type ConsoleConfig = ConfigOf<typeof variables>;

/** @throws ConfigError that names what is missing or malformed */
export const consoleConfig = (environment: NodeJS.ProcessEnv): ConsoleConfig => readConfig(variables, environment);
