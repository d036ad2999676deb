import type { NatsConnection } from '@nats-io/transport-node';

import type { ConsumerObserver } from './consumer-observer.js';
import type { DeadLetterSink } from './dead-letter.js';
import type { EventHandler } from './handle-batch.js';
import type { BatchLimits } from './receive-buffer.js';
import type { TopologySettings } from './topology-settings.js';

/** What a `DurableConsumer` is made of. */
export interface ConsumerOptions {
  readonly connection: NatsConnection;
  /** Ensured at every binding, so a stream that somebody deleted comes back. Must hold a consumer called `name`. */
  readonly topology: TopologySettings;
  /** The durable consumer: the service's name. */
  readonly name: string;
  readonly handler: EventHandler;
  readonly deadLetters: DeadLetterSink;
  readonly observer?: ConsumerObserver;
  /** Defaults: 1,000 rows, 1,000 events, 16 MiB, 20 ms. */
  readonly batch?: Partial<BatchLimits>;
  /** Most events that wait in this process for the handler; default 2,000. */
  readonly maxBufferedEvents?: number;
  /** Most bytes, as they lie on the bus, that wait in this process for the handler; default 2 MiB. A larger message waits alone. */
  readonly maxBufferedBytes?: number;
  /** Delay after a handler or a dead letter sink threw; default 5,000 ms. */
  readonly failureDelayMs?: number;
}
