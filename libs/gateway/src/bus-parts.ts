import { BacklogGuard } from '@civicbus/bus/backlog';
import { connectBus } from '@civicbus/bus/connection';
import { Progress } from '@civicbus/bus/progress';
import { Publisher } from '@civicbus/bus/publisher';
import { recordsTopology } from '@civicbus/bus/records-topology';
import { ensureTopology } from '@civicbus/bus/topology';
import type { TopologySettings } from '@civicbus/bus/topology-settings';
import type { Chassis } from '@civicbus/chassis/chassis';
import type { Log } from '@civicbus/chassis/log';
import type { NatsConnection } from '@nats-io/transport-node';
import type { GatewayConfig } from './gateway-config.js';
import type { StreamProgress } from './references.js';

/** Consumers that must have processed an event before it may age out of the stream. */
const REQUIRED_CONSUMERS = ['persistence'];

/** What of the bus a gateway works with. */
export interface BusParts {
  readonly connection: NatsConnection;
  readonly publisher: Publisher;
  /** For who publishes one event after the other, and would wait for company each time. */
  readonly publisherInTurn: Publisher;
  readonly backlog: BacklogGuard;
  readonly progress: StreamProgress;
  readonly close: () => Promise<void>;
}

/** Connects to the bus, makes its topology exist and watches the backlog; registers the readiness check `bus`. */
export async function openBus(config: GatewayConfig, { name, log, readiness, metrics }: Chassis): Promise<BusParts> {
  const connection = await connectBus({ url: config.natsUrl, name });
  const topology = recordsTopology({
    maxBytes: config.streamMaxBytes,
    replicas: config.streamReplicas,
    consumers: REQUIRED_CONSUMERS.map((consumer) => ({ name: consumer })),
  });
  const keptLimits = await ensureTopology(connection, topology);
  if (keptLimits.length > 0) log.warn({ keptLimits }, 'the stream keeps larger limits than this service is told');
  void ensureAfterReconnect(connection, topology, log);
  const stream = topology.stream.name;
  const compression = config.eventCompression;
  const publisher = new Publisher(connection, { compression });
  const publisherInTurn = new Publisher(connection, { compression, sendEveryMs: 0 });
  const backlog = new BacklogGuard({ connection, stream, consumers: REQUIRED_CONSUMERS });
  await backlog.start();
  const progress = new Progress(connection, stream);
  const [persistence = ''] = REQUIRED_CONSUMERS;

  readiness.register('bus', () => {
    if (!publisher.connected()) return { ok: false, reason: 'not connected' };
    return backlog.accepting() ? { ok: true } : { ok: false, reason: 'backlog over the limit or unknown' };
  });
  metrics.gauge(
    {
      name: 'civicbus_bus_unprocessed_bytes',
      help: 'What a required consumer has not processed yet',
      labels: ['consumer'],
    },
    (gauge) => {
      for (const { consumer, bytes } of backlog.report()?.consumers ?? []) gauge.set({ consumer }, bytes);
    },
  );
  log.info({ stream }, 'bus is ready');

  return {
    connection,
    publisher,
    publisherInTurn,
    backlog,
    progress: {
      lastSequence: () => progress.lastSequence(),
      reached: (sequence, timeoutMs) => progress.reached(persistence, sequence, timeoutMs),
    },
    close: async () => {
      await backlog.stop();
      publisher.close();
      publisherInTurn.close();
      await connection.close();
    },
  };
}

/** A server that comes back may have lost its streams: without this, nothing could be published until another service restarts. */
async function ensureAfterReconnect(connection: NatsConnection, topology: TopologySettings, log: Log): Promise<void> {
  for await (const { type } of connection.status()) {
    if (type !== 'reconnect') continue;
    await ensureTopology(connection, topology).catch((error: unknown) =>
      log.warn({ err: error }, 'the topology of the bus could not be checked after a reconnect'),
    );
  }
}
