import {
  AckPolicy,
  DeliverPolicy,
  DiscardPolicy,
  JetStreamApiCodes,
  JetStreamApiError,
  jetstreamManager,
  ReplayPolicy,
  RetentionPolicy,
  StorageType,
  type ConsumerConfig,
  type JetStreamManager,
  type StreamConfig,
} from '@nats-io/jetstream';
import { nanos, type NatsConnection } from '@nats-io/transport-node';

import { type KeptLimit, keepLimits } from './keep-limits.js';
import type { ConsumerTopology, TopologySettings } from './topology-settings.js';

/** The server's answer to creating a stream that somebody else has just created with other settings. */
const STREAM_NAME_IN_USE = 10058;

/**
 * Makes stream and durable consumers exist with these settings. Idempotent, and any number of processes may call it at
 * once: what exists is left alone, what differs is updated, what is missing is created.
 * Limits of a stream are raised but never lowered, since a service told less than the others must not make the server discard events
 * that nobody has processed; answers the limits that stayed larger than these settings. Whoever wants less edits the stream.
 * Throws when the server does not answer within 5 s, or when what exists cannot be changed (storage, retention).
 */
export async function ensureTopology(
  connection: NatsConnection,
  settings: TopologySettings,
): Promise<readonly KeptLimit[]> {
  const manager = await jetstreamManager(connection, { checkAPI: false, timeout: 5000 });
  const kept = await ensureStream(manager, settings.stream);
  for (const consumer of settings.consumers) await ensureConsumer(manager, settings.stream.name, consumer);
  return kept;
}

async function ensureStream(
  manager: JetStreamManager,
  stream: TopologySettings['stream'],
): Promise<readonly KeptLimit[]> {
  const wanted = {
    name: stream.name,
    subjects: [...stream.subjects],
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    discard: DiscardPolicy.Old,
    max_age: nanos(stream.maxAgeMs),
    max_bytes: stream.maxBytes,
    duplicate_window: nanos(stream.duplicateWindowMs),
    num_replicas: stream.replicas,
  } satisfies Partial<StreamConfig> & { name: string };

  let existing = await present(() => manager.streams.info(stream.name), JetStreamApiCodes.StreamNotFound);
  if (existing === undefined) {
    const created = await present(() => manager.streams.add(wanted), STREAM_NAME_IN_USE);
    if (created !== undefined) return [];
    existing = await manager.streams.info(stream.name);
  }
  const { limits, kept } = keepLimits(existing.config, wanted);
  const allowed = { ...wanted, ...limits };
  if (!agrees(existing.config, allowed)) await manager.streams.update(stream.name, allowed);
  return kept;
}

async function ensureConsumer(manager: JetStreamManager, stream: string, consumer: ConsumerTopology): Promise<void> {
  const wanted = {
    durable_name: consumer.name,
    deliver_policy: DeliverPolicy.All,
    ack_policy: AckPolicy.Explicit,
    replay_policy: ReplayPolicy.Instant,
    ack_wait: nanos(consumer.ackWaitMs),
    max_ack_pending: consumer.maxAckPending,
    max_deliver: -1,
  } satisfies Partial<ConsumerConfig>;

  const existing = await present(
    () => manager.consumers.info(stream, consumer.name),
    JetStreamApiCodes.ConsumerNotFound,
  );
  if (existing === undefined) await manager.consumers.add(stream, wanted);
  else if (!agrees(existing.config, wanted)) await manager.consumers.update(stream, consumer.name, wanted);
}

async function present<T>(ask: () => Promise<T>, absentCode: number): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof JetStreamApiError && error.code === absentCode) return undefined;
    throw error;
  }
}

function agrees(existing: object, wanted: object): boolean {
  const has = existing as Readonly<Record<string, unknown>>;
  return Object.entries(wanted).every(([name, value]) => JSON.stringify(has[name]) === JSON.stringify(value));
}
