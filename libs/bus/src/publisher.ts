import type { PubAck } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';

import { type EncodedEvent, encodeEvent } from './encode-event.js';
import type { EventCompression } from './event-compression.js';
import { InFlightWindow } from './in-flight-window.js';
import { Link } from './link.js';
import { Mailbox, type MailboxReply } from './mailbox.js';
import { MAX_EVENT_BYTES } from './max-event-bytes.js';
import type { NewEvent } from './new-event.js';

/**
 * `duplicate`: the event had been stored before this call. `unavailable`: try later with the same id; the event may have been stored
 * all the same; `lasting`: it is too large, no later try will end otherwise. The reason is for logs.
 */
export type PublishResult =
  | { readonly kind: 'stored'; readonly sequence: number; readonly duplicate: boolean }
  | { readonly kind: 'unavailable'; readonly reason: string; readonly lasting?: true };

/** Bounds of a publisher. */
export interface PublisherOptions {
  /** From the call to the answer, waiting and retries included; default 2,500 ms. */
  readonly timeoutMs?: number;
  /** While the connection is away for less than this, a publish waits for it; afterwards it is refused at once. Default 1,000 ms. */
  readonly graceMs?: number;
  /** Most events under way; default 1,024. */
  readonly maxInFlight?: number;
  /** Most bytes under way; default 32 MiB. */
  readonly maxInFlightBytes?: number;
  /**
   * Events published within so many milliseconds of each other are sent together; one after a pause goes at once. Who publishes one
   * after the other wants 0. Default 4.
   */
  readonly sendEveryMs?: number;
  /** Default `lz4`. */
  readonly compression?: EventCompression;
}

const RETRY_PAUSE_MS = 50;

/** Publishes events and waits until the bus has stored them. */
export class Publisher {
  readonly #connection: NatsConnection;
  readonly #timeoutMs: number;
  readonly #graceMs: number;
  readonly #compression: EventCompression;
  readonly #window: InFlightWindow;
  readonly #mailbox: Mailbox;
  readonly #link: Link;
  #closed = false;

  constructor(connection: NatsConnection, options: PublisherOptions = {}) {
    const { timeoutMs = 2500, graceMs = 1000, maxInFlight = 1024, maxInFlightBytes = 32 * 1024 * 1024 } = options;
    this.#connection = connection;
    this.#timeoutMs = timeoutMs;
    this.#graceMs = graceMs;
    this.#compression = options.compression ?? 'lz4';
    this.#window = new InFlightWindow(maxInFlight, maxInFlightBytes);
    this.#mailbox = new Mailbox(connection, options.sendEveryMs ?? 4);
    this.#link = new Link(connection, { onDown: () => this.#mailbox.breakAll('the connection was lost') });
  }

  /**
   * Answers within `timeoutMs`, whatever the server does. A publish that breaks off is repeated under the same id, so
   * the event cannot be stored twice. Throws only when the event itself is malformed.
   */
  async publish(event: NewEvent): Promise<PublishResult> {
    // Nothing is awaited here, so that what waits for the bus does not hold on to the event beside its bytes.
    return this.#store(encodeEvent(event, this.#compression));
  }

  /** Whether a publish has a chance now; for readiness. */
  connected(): boolean {
    return this.#link.up && !this.#ended();
  }

  /** Publishes under way are answered `unavailable`. The connection stays open. */
  close(): void {
    this.#closed = true;
    this.#link.close();
    if (!this.#connection.isClosed()) this.#mailbox.close();
  }

  #ended(): boolean {
    return this.#closed || this.#connection.isClosed() || this.#connection.isDraining();
  }

  async #store(message: EncodedEvent): Promise<PublishResult> {
    const bytes = message.data.length;
    if (this.#ended()) return unavailable('the connection is closed');
    if (this.#link.downForMs > this.#graceMs) return unavailable('the bus is not connected');
    const limit = this.#connection.info?.max_payload ?? Infinity;
    // Headers count too; none of ours reaches 1 KiB.
    if (bytes + 1024 > limit) return tooLarge(`${bytes} bytes are more than the bus takes in one message (${limit})`);
    if (message.bytes > MAX_EVENT_BYTES)
      return tooLarge(`${message.bytes} bytes are more than an event may have (${MAX_EVENT_BYTES})`);

    const deadline = performance.now() + this.#timeoutMs;
    if (!(await this.#window.enter(bytes, this.#timeoutMs))) return unavailable('too many publishes are under way');
    try {
      return await this.#publishUntil(message, deadline);
    } finally {
      this.#window.leave(bytes);
    }
  }

  async #publishUntil(message: EncodedEvent, deadline: number): Promise<PublishResult> {
    let reason = 'the bus did not answer in time';
    let tried = false;
    for (;;) {
      const left = Math.floor(deadline - performance.now());
      if (left <= 0) return unavailable(reason);
      if (this.#ended()) return unavailable('the connection is closed');
      if (!this.#link.up) {
        const grace = Math.min(left, this.#graceMs - this.#link.downForMs);
        if (grace <= 0 || !(await this.#link.whenUp(grace))) return unavailable('the bus is not connected');
        continue;
      }
      const { result, again } = read(await this.#mailbox.ask(message.subject, message.data, message.headers, left));
      // After a try that broke off, what is there already is most likely of that try.
      if (result.kind === 'stored') return tried ? { ...result, duplicate: false } : result;
      if (!again) return result;
      tried = true;
      reason = result.reason;
      await new Promise((wake) => setTimeout(wake, Math.min(RETRY_PAUSE_MS, left)));
    }
  }
}

function read(reply: MailboxReply): { readonly result: PublishResult; readonly again: boolean } {
  switch (reply.kind) {
    case 'answer': {
      const ack = reply.message.json<Partial<PubAck> & { error?: { code: number; description: string } }>();
      // 5xx: no leader yet, no room, still recovering. Another try within the deadline may succeed.
      if (ack.error !== undefined) {
        return { result: unavailable(ack.error.description), again: ack.error.code >= 500 };
      }
      return { result: { kind: 'stored', sequence: ack.seq ?? 0, duplicate: ack.duplicate ?? false }, again: false };
    }
    case 'nobody':
      return { result: unavailable('no stream takes the subject'), again: true };
    case 'broken':
      return { result: unavailable(reply.reason), again: true };
    case 'silence':
      return { result: unavailable('the bus did not answer in time'), again: false };
  }
}

const tooLarge = (reason: string): PublishResult => ({ kind: 'unavailable', reason, lasting: true });

function unavailable(reason: string): { readonly kind: 'unavailable'; readonly reason: string } {
  return { kind: 'unavailable', reason };
}
