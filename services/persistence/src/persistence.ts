import { connectBus } from '@civicbus/bus/connection';
import { DurableConsumer } from '@civicbus/bus/consumer';
import { recordsTopology } from '@civicbus/bus/records-topology';
import type { Chassis } from '@civicbus/chassis/chassis';
import { specs } from '@civicbus/specs/all';
import { DeadLetters } from '@civicbus/store/dead-letters';
import { Epochs } from '@civicbus/store/epochs';
import { createPool } from '@civicbus/store/pool';
import { RecordWriter } from '@civicbus/store/record-writer';
import { batchReports } from './batch-reports.js';
import { bugReports } from './bug-reports.js';
import { ReadableDeadLetters } from './readable-dead-letters.js';
import { persistenceConfig } from './persistence-config.js';
import { RecordHandler } from './record-handler.js';
import { TracedHandler } from './traced-handler.js';

/** Name of the service and of its durable consumer. */
export const PERSISTENCE = 'persistence';

/** Reads the stream RECORDS into PostgreSQL until it is closed. */
export interface Persistence {
  /** Finishes the batch under way and settles it. */
  readonly close: () => Promise<void>;
}

/** Connects to both sides and begins to read; registers the readiness checks `bus` and `database`. */
export async function startPersistence(chassis: Chassis): Promise<Persistence> {
  const { log, readiness } = chassis;
  const config = persistenceConfig(chassis.environment);
  const pool = createPool(
    { url: config.postgresUrl, applicationName: PERSISTENCE, maxConnections: 4, statementTimeoutMs: 30_000 },
    (error) => log.warn({ err: error }, 'an idle database connection broke'),
  );
  const connection = await connectBus({ url: config.natsUrl, name: PERSISTENCE });
  const messages = specs.flatMap((spec) => spec.messages.map(({ facts }) => facts));
  const consumer = new DurableConsumer({
    connection,
    topology: recordsTopology({
      maxBytes: config.streamMaxBytes,
      replicas: config.streamReplicas,
      consumers: [{ name: PERSISTENCE }],
    }),
    name: PERSISTENCE,
    handler: new TracedHandler(
      new RecordHandler(new RecordWriter(pool, messages), new Epochs(pool), bugReports(chassis)),
    ),
    deadLetters: new ReadableDeadLetters(new DeadLetters(pool)),
    observer: batchReports(chassis),
    batch: { maxRows: config.batchRows, maxDelayMs: config.batchDelayMs },
  });
  await consumer.start();

  readiness.register('bus', () => {
    const state = consumer.state();
    return state === 'reading' || state === 'paused' ? { ok: true } : { ok: false, reason: state };
  });
  readiness.register('database', async () => {
    await pool.query('select 1');
    return { ok: true };
  });
  return {
    close: async () => {
      await consumer.stop();
      await connection.close();
      await pool.end();
    },
  };
}
