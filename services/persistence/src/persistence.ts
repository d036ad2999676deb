import { connectBus } from '@civicbus/bus/connection';
import { DurableConsumer } from '@civicbus/bus/consumer';
import { recordsTopology } from '@civicbus/bus/records-topology';
import type { Chassis } from '@civicbus/chassis/chassis';
import { specs } from '@civicbus/specs/all';
import { DeadLetters } from '@civicbus/store/dead-letters';
import { Epochs } from '@civicbus/store/epochs';
import { createPool } from '@civicbus/store/pool';
import { RedrivableLetters } from '@civicbus/store/redrivable-letters';
import { Retention } from '@civicbus/store/retention';
import { RecordWriter } from '@civicbus/store/record-writer';
import { TwinForms, twinMessages } from '@civicbus/store/twin-forms';
import { batchReports } from './batch-reports.js';
import { bugReports } from './bug-reports.js';
import { ReadableDeadLetters } from './readable-dead-letters.js';
import { persistenceConfig } from './persistence-config.js';
import { RecordHandler } from './record-handler.js';
import { Redrive } from './redrive.js';
import { scheduleRetention } from './retention-schedule.js';
import { TracedHandler } from './traced-handler.js';
import type { NatsConnection } from '@nats-io/transport-node';

/** Name of the service and of its durable consumer. */
export const PERSISTENCE = 'persistence';

/** How long a close waits for PostgreSQL to finish what is under way; whoever stops the process allows 9.5 s for all of it. */
const CLOSE_GRACE_MS = 4_000;

/**
 * As many rows since the bus was last asked show load: so many within the short delay are 20,000 a second, and within the long one 4,000,
 * below which the short one comes back.
 */
const BUSY_ROWS = 400;

/** Reads the stream RECORDS into PostgreSQL until it is closed. */
export interface Persistence {
  /** Finishes the batch under way and settles it. When PostgreSQL is silent for 4 s, the batch goes back to the bus instead. */
  readonly close: () => Promise<void>;
  /** The bus, for commands. */
  readonly connection: NatsConnection;
  readonly redrive: Redrive;
}

/** Connects to both sides and begins to read; registers the readiness checks `bus` and `database`. */
export async function startPersistence(chassis: Chassis): Promise<Persistence> {
  const { log, readiness } = chassis;
  const config = persistenceConfig(chassis.environment);
  const cutOff = new AbortController();
  const pool = createPool(
    {
      url: config.postgresUrl,
      applicationName: PERSISTENCE,
      maxConnections: 4,
      statementTimeoutMs: 30_000,
      cutOff: cutOff.signal,
    },
    (error) => log.warn({ err: error }, 'an idle database connection broke'),
  );
  const connection = await connectBus({ url: config.natsUrl, name: PERSISTENCE });
  const messages = specs.flatMap((spec) => spec.messages.map(({ facts }) => facts));
  const twinForms = specs.flatMap(({ twins = [], messages: own }) => {
    const facts = own.map((message) => message.facts);
    return twins.map((one) => new TwinForms(twinMessages(one, facts)));
  });
  const handler = new RecordHandler(new RecordWriter(pool, messages, twinForms), new Epochs(pool), bugReports(chassis));
  const consumer = new DurableConsumer({
    connection,
    topology: recordsTopology({
      maxBytes: config.streamMaxBytes,
      replicas: config.streamReplicas,
      consumers: [{ name: PERSISTENCE }],
    }),
    name: PERSISTENCE,
    handler: new TracedHandler(handler),
    deadLetters: new ReadableDeadLetters(new DeadLetters(pool)),
    observer: batchReports(chassis),
    batch: {
      maxRows: config.batchRows,
      maxDelayMs: config.batchDelayMs,
      busy: { rows: BUSY_ROWS, delayMs: config.batchBusyDelayMs },
    },
  });
  await consumer.start();
  const retention = scheduleRetention(
    new Retention(pool, { exchanges: config.exchangeDays, warningCounts: config.warningDays }),
    chassis,
  );

  readiness.register('bus', () => {
    const state = consumer.state();
    return state === 'reading' || state === 'paused' ? { ok: true } : { ok: false, reason: state };
  });
  readiness.register('database', async () => {
    await pool.query('select 1');
    return { ok: true };
  });
  return {
    connection,
    redrive: new Redrive(new RedrivableLetters(pool, PERSISTENCE), handler),
    close: async () => {
      const late = setTimeout(() => {
        log.warn(
          { afterMs: CLOSE_GRACE_MS },
          'the database is silent; its connections are cut, events go back to the bus',
        );
        cutOff.abort();
      }, CLOSE_GRACE_MS);
      await consumer.stop();
      await retention.stop();
      await connection.close();
      if (!pool.ending) await pool.end();
      clearTimeout(late);
    },
  };
}
