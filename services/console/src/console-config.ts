import { type ConfigOf, readConfig } from '@civicbus/chassis/config';
import { variable } from '@civicbus/chassis/variable';

const variables = {
  postgresUrl: variable.url('CIVICBUS_POSTGRES_URL', ['postgres:', 'postgresql:']),
  /** Where gateways are told of changes; absent: they see them when they look by themselves. */
  natsUrl: variable.optional(
    variable.text('CIVICBUS_NATS_URL', { pattern: /^(nats|tls):\/\//, expected: 'a nats:// URL' }),
  ),
  tokenSha256: variable.text('CIVICBUS_CONSOLE_TOKEN_SHA256', {
    pattern: /^[0-9a-f]{64}$/i,
    expected: 'the SHA-256 of the console token, 64 hexadecimal digits',
  }),
  /** How long a link to the hotline's registration page can be opened. */
  linkMinutes: variable.integer('CIVICBUS_HOTLINE_LINK_MINUTES', { min: 1, max: 1_440, default: 10 }),
  /** Address under which browsers reach the hotline's gateway; empty: links are paths. */
  publicUrl: variable.text('CIVICBUS_HOTLINE_PUBLIC_URL', {
    default: '',
    pattern: /^(https?:\/\/[^\s/]+(\/[\w.-]+)*)?$/,
    expected: 'an address without a slash at the end',
  }),
  /** `true`: acceptance and filing of the hotline's tickets are delivered as feedback, too (A47). */
  firstCheckFeedback: variable.oneOf('CIVICBUS_HOTLINE_FIRST_CHECK_FEEDBACK', ['true', 'false'], 'false'),
  /** What the lengths of the hotline's texts count: characters, or bytes of UTF-8 (A28); the same as of its gateway. */
  lengthUnit: variable.oneOf('CIVICBUS_HOTLINE_LENGTH_UNIT', ['char', 'utf8Byte'], 'char'),
};

/** Configuration of the console. */
export type ConsoleConfig = ConfigOf<typeof variables>;

/** @throws ConfigError that names what is missing or malformed */
export const consoleConfig = (environment: NodeJS.ProcessEnv): ConsoleConfig => readConfig(variables, environment);
