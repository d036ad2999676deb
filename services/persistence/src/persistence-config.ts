import { type ConfigOf, readConfig } from '@civicbus/chassis/config';
import { variable } from '@civicbus/chassis/variable';

const variables = {
  natsUrl: variable.text('CIVICBUS_NATS_URL', { pattern: /^(nats|tls):\/\//, expected: 'a nats:// URL' }),
  postgresUrl: variable.url('CIVICBUS_POSTGRES_URL', ['postgres:', 'postgresql:']),
  /** Size of the stream RECORDS; every service must be told the same. */
  streamMaxBytes: variable.integer('CIVICBUS_STREAM_MAX_BYTES', { min: 16_777_216, default: 2_147_483_648 }),
  streamReplicas: variable.integer('CIVICBUS_STREAM_REPLICAS', { min: 1, max: 5, default: 1 }),
  /** Most records in one transaction, give or take one event. */
  batchRows: variable.integer('CIVICBUS_BATCH_ROWS', { min: 1, max: 100_000, default: 4_000 }),
  /** How long an event waits for others to share its transaction. */
  batchDelayMs: variable.integer('CIVICBUS_BATCH_DELAY_MS', { min: 0, max: 1_000, default: 20 }),
  /** The same while many come. */
  batchBusyDelayMs: variable.integer('CIVICBUS_BATCH_BUSY_DELAY_MS', { min: 0, max: 1_000, default: 100 }),
  /** How long rows of the exchange log and counts of warnings are kept. */
  exchangeDays: variable.integer('CIVICBUS_EXCHANGE_DAYS', { min: 1, max: 36_500, default: 180 }),
  warningDays: variable.integer('CIVICBUS_WARNING_DAYS', { min: 1, max: 36_500, default: 730 }),
} as const;

/** Configuration of persistence. */
export type PersistenceConfig = ConfigOf<typeof variables>;

/** Reads the configuration from the environment. Throws `ConfigError` that names every bad variable. */
export const persistenceConfig = (environment: NodeJS.ProcessEnv): PersistenceConfig =>
  readConfig(variables, environment);
