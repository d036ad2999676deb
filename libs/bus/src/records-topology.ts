import type { ConsumerTopology, TopologySettings } from './topology-settings.js';

/** What differs between installations. */
export interface RecordsTopologyConfig {
  readonly maxBytes: number;
  readonly replicas: number;
  /** Services that read the stream. */
  readonly consumers: readonly (Pick<ConsumerTopology, 'name'> & Partial<ConsumerTopology>)[];
}

const MINUTE_MS = 60_000;

/**
 * The stream RECORDS: 14 days of events, and a duplicate window of 11 minutes: a request repeated byte for byte within
 * a standard's ±5 minutes carries the same event id and is stored once.
 * A consumer gets 10 s to settle or to say that it is still working (`DurableConsumer` does), and 4,000 unsettled events unless it says otherwise.
 */
export function recordsTopology(config: RecordsTopologyConfig): TopologySettings {
  return {
    stream: {
      name: 'RECORDS',
      subjects: ['civic.records.>'],
      maxAgeMs: 14 * 24 * 60 * MINUTE_MS,
      maxBytes: config.maxBytes,
      duplicateWindowMs: 11 * MINUTE_MS,
      replicas: config.replicas,
    },
    consumers: config.consumers.map((consumer) => ({ ackWaitMs: 10_000, maxAckPending: 4000, ...consumer })),
  };
}
