import { create } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import {
  ExchangeSchema,
  Operation,
  RecordBatchSchema,
  RecordSchema,
  WarningSchema,
} from '@civicbus/bus/gen/civicbus/v1/record_batch_pb';
import type { NewEvent } from '@civicbus/bus/new-event';
import type { Metrics } from '@civicbus/chassis/metrics';
import type { Drained, OutboxState } from '@civicbus/store/outbox/outbox';
import type { PublishOutboxEvent, PublishOutcome } from '@civicbus/store/outbox/publish-in-order';
import type { OutboxEvent } from '@civicbus/store/outbox/outbox-event';
import type { Backlog, EventPublisher } from './pipeline.js';

/** Where events wait that were decided in a transaction. */
export interface OutboxSource {
  drain(publish: PublishOutboxEvent): Promise<Drained>;
  state(): Promise<OutboxState>;
}

/** What the relay works with. */
export interface OutboxRelayParts {
  readonly outbox: OutboxSource;
  readonly publisher: EventPublisher;
  readonly backlog: Backlog;
  /** Name of the service, the source of the events. */
  readonly source: string;
  readonly log: Record<'warn' | 'error', (members: object, text: string) => void>;
  readonly metrics: Pick<Metrics, 'gauge' | 'counter'>;
}

/** Others put events there, too. */
const LOOK_MS = 250;
const RETRY_MS = 1_000;
/** How often it is counted what waits. */
const COUNT_MS = 5_000;

/**
 * Publishes the events of an outbox soon after they were committed, whoever committed them, until `stop`. While bus or database are
 * away they stay where they are.
 */
export class OutboxRelay {
  readonly #parts: OutboxRelayParts;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;
  #failed = false;
  #state: OutboxState = { waiting: 0, oldestSeconds: 0 };
  #countedAt = -Infinity;
  readonly #setAside;

  constructor(parts: OutboxRelayParts) {
    this.#parts = parts;
    const { metrics } = parts;
    metrics.gauge({ name: 'civicbus_outbox_waiting', help: 'Events that wait for the bus in the outbox' }, (gauge) =>
      gauge.set(this.#state.waiting),
    );
    metrics.gauge(
      { name: 'civicbus_outbox_oldest_seconds', help: 'Age of the oldest event in the outbox; 0 of none' },
      (gauge) => gauge.set(this.#state.waiting === 0 ? 0 : this.#state.oldestSeconds + this.#sinceCount() / 1_000),
    );
    this.#setAside = metrics.counter({
      name: 'civicbus_outbox_set_aside_total',
      help: 'Events of the outbox that cannot be published and became dead letters',
      labels: ['message'],
    });
  }

  start(): void {
    this.#schedule(0);
  }

  /** There is something new: do not wait for the next look. */
  nudge(): void {
    this.#again = true;
    if (!this.#running && !this.#stopped) this.#schedule(0);
  }

  /** Ends after what is under way; what is left is published by another replica, or after the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #schedule(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#running = this.#run().then((nextMs) => {
        this.#running = undefined;
        if (!this.#stopped) this.#schedule(this.#again ? 0 : nextMs);
      });
    }, delayMs);
  }

  #sinceCount(): number {
    return performance.now() - this.#countedAt;
  }

  /** How long to wait before the next look. */
  async #run(): Promise<number> {
    this.#again = false;
    const { outbox, publisher, backlog, source, log } = this.#parts;
    try {
      if (this.#sinceCount() >= COUNT_MS) {
        this.#state = await outbox.state();
        this.#countedAt = performance.now();
      }
      if (!backlog.accepting()) return RETRY_MS;
      const { left, setAside } = await outbox.drain(async (event): Promise<PublishOutcome> => {
        const result = await publisher.publish(eventOf(event, source));
        if (result.kind === 'stored') return 'stored';
        return result.lasting ? { cannot: result.reason } : 'later';
      });
      for (const given of setAside) {
        this.#setAside.inc({ message: given.message });
        log.error({ ...given }, 'an event cannot be published; it is a dead letter now');
      }
      this.#failed = false;
      if (left === 'refused') {
        this.#again = false;
        return RETRY_MS;
      }
      return left === 'more' ? 0 : LOOK_MS;
    } catch (error) {
      // Told once per outage.
      if (!this.#failed) log.warn({ err: error }, 'the outbox cannot be read; its events wait');
      this.#failed = true;
      this.#again = false;
      return RETRY_MS;
    }
  }
}

function eventOf(event: OutboxEvent, source: string): NewEvent {
  const { id, spec, message, sender, receivedAt, warnings, peer, code, bytes, records, traceparent } = event;
  const batch = create(RecordBatchSchema, {
    spec,
    message,
    sender,
    receivedAt: timestampFromDate(receivedAt),
    warnings: warnings.map((warning) => create(WarningSchema, warning)),
    exchange: create(ExchangeSchema, { peer, code, bytes: BigInt(bytes) }),
    records: records.map(({ key, body }) =>
      create(RecordSchema, { operation: Operation.UPSERT, key, body: Buffer.from(body) }),
    ),
  });
  return { id, source, batch, ...(traceparent && { traceparent }) };
}
