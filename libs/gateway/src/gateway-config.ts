import { EVENT_COMPRESSIONS } from '@civicbus/bus/event-compression';
import { type ConfigOf, readConfig } from '@civicbus/chassis/config';
import { variable } from '@civicbus/chassis/variable';

/** Alone, because the server is set up before anything is configured. */
export const bodyTimeoutVariable = variable.integer('CIVICBUS_BODY_TIMEOUT_MS', {
  min: 100,
  max: 600_000,
  default: 20_000,
});

const variables = {
  natsUrl: variable.text('CIVICBUS_NATS_URL', { pattern: /^(nats|tls):\/\//, expected: 'a nats:// URL' }),
  postgresUrl: variable.url('CIVICBUS_POSTGRES_URL', ['postgres:', 'postgresql:']),
  /** Largest accepted request body. */
  bodyLimitBytes: variable.integer('CIVICBUS_BODY_LIMIT_BYTES', { min: 1_024, max: 50_000_000, default: 10_485_760 }),
  /** How long a request body may take; afterwards 408. */
  bodyTimeoutMs: bodyTimeoutVariable,
  /** Size of the stream RECORDS; every service must be told the same. */
  streamMaxBytes: variable.integer('CIVICBUS_STREAM_MAX_BYTES', { min: 16_777_216, default: 2_147_483_648 }),
  streamReplicas: variable.integer('CIVICBUS_STREAM_REPLICAS', { min: 1, max: 5, default: 1 }),
  /** How often accounts and registrations are looked at without a notice. */
  accountPollMs: variable.integer('CIVICBUS_ACCOUNT_POLL_MS', { min: 100, max: 60_000, default: 2_000 }),
  /** Consumers read either way; `none` also where consumers are older than what they would have to read. */
  eventCompression: variable.oneOf('CIVICBUS_EVENT_COMPRESSION', EVENT_COMPRESSIONS, 'lz4'),
} as const;

/** Configuration that every gateway has; a standard reads its own beside it. */
export type GatewayConfig = ConfigOf<typeof variables>;

/** Reads the configuration from the environment. Throws `ConfigError` that names every bad variable. */
export const gatewayConfig = (environment: NodeJS.ProcessEnv): GatewayConfig => readConfig(variables, environment);
