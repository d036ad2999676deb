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
import type { Drained, PublishOutboxEvent } from '@civicbus/store/outbox/outbox';
import type { OutboxEvent } from '@civicbus/store/outbox/outbox-event';
import type { Backlog, EventPublisher } from './pipeline.js';

/** Where events wait that were decided in a transaction. */
export interface OutboxSource {
  drain(publish: PublishOutboxEvent): Promise<Drained>;
}

/** What the relay works with. */
export interface OutboxRelayParts {
  readonly outbox: OutboxSource;
  readonly publisher: EventPublisher;
  readonly backlog: Backlog;
  /** Name of the service, the source of the events. */
  readonly source: string;
  readonly log: { warn(members: object, text: string): void };
}

/** Others put events there, too. */
const LOOK_MS = 250;
const RETRY_MS = 1_000;

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

  constructor(parts: OutboxRelayParts) {
    this.#parts = parts;
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

  /** How long to wait before the next look. */
  async #run(): Promise<number> {
    this.#again = false;
    const { outbox, publisher, backlog, source, log } = this.#parts;
    if (!backlog.accepting()) return RETRY_MS;
    try {
      const { left } = await outbox.drain(async (event) => {
        const { kind } = await publisher.publish(eventOf(event, source));
        return kind === 'stored';
      });
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
