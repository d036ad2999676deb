import {
  JetStreamApiError,
  jetstreamManager,
  type ConsumerInfo,
  type JetStreamManager,
  type StreamInfo,
} from '@nats-io/jetstream';
import { millis, type NatsConnection } from '@nats-io/transport-node';

import { Alarm } from './alarm.js';
import type { BacklogReport, ConsumerBacklog } from './backlog-report.js';
import { GrowthTrace } from './growth-trace.js';

/** What a guard watches. */
export interface BacklogOptions {
  readonly connection: NatsConnection;
  readonly stream: string;
  /** Consumers that must have processed an event before it may age out. */
  readonly consumers: readonly string[];
  /** Default 1,000 ms. */
  readonly pollMs?: number;
  /** Without a good look for this long nothing is accepted; default 15,000 ms. */
  readonly staleMs?: number;
  /** Called after each good look, for metrics. */
  readonly onReport?: (report: BacklogReport) => void;
  /** Called after each look that failed. */
  readonly onError?: (error: unknown) => void;
}

/**
 * Says whether more may be published: no while a required consumer leaves more than half of what the stream keeps
 * unprocessed, in bytes or in age. So only processed events are ever discarded.
 */
export class BacklogGuard {
  readonly #options: BacklogOptions;
  readonly #alarm = new Alarm();
  #trace = new GrowthTrace();
  #incarnation = '';
  /** Per consumer the position and time of an unprocessed event that was looked up. */
  readonly #lookedUp = new Map<string, { readonly floor: number; readonly storedAt: number }>();
  #report: BacklogReport | undefined;
  #reportedAt = -Infinity;
  #loop: Promise<void> | undefined;
  #stopping = false;

  constructor(options: BacklogOptions) {
    this.#options = options;
  }

  /** Looks once, then goes on looking. Rejects when the first look fails. */
  async start(): Promise<void> {
    const manager = await jetstreamManager(this.#options.connection, { checkAPI: false, timeout: 2000 });
    await this.#look(manager);
    this.#loop = this.#watch(manager);
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#alarm.ring();
    await this.#loop;
  }

  /** False before `start`, over half of a limit, and when nothing is known for `staleMs`. */
  accepting(): boolean {
    const report = this.#report;
    if (report === undefined || performance.now() - this.#reportedAt > (this.#options.staleMs ?? 15_000)) return false;
    return report.consumers.every(({ bytes, ageMs }) => bytes < report.maxBytes / 2 && ageMs < report.maxAgeMs / 2);
  }

  /** The last good look. */
  report(): BacklogReport | undefined {
    return this.#report;
  }

  async #watch(manager: JetStreamManager): Promise<void> {
    for (;;) {
      await this.#alarm.sleep(this.#options.pollMs ?? 1000);
      if (this.#stopping) return;
      try {
        await this.#look(manager);
      } catch (error) {
        // Usually the bus is away: publishing says so itself, and the last report grows stale.
        this.#options.onError?.(error);
      }
    }
  }

  async #look(manager: JetStreamManager): Promise<void> {
    // Consumers first: what is published in between then counts as unprocessed.
    const infos = await Promise.all(this.#options.consumers.map((name) => this.#consumer(manager, name)));
    const stream = await manager.streams.info(this.#options.stream);
    if (stream.created !== this.#incarnation) {
      this.#incarnation = stream.created;
      this.#trace = new GrowthTrace();
      this.#lookedUp.clear();
    }
    const { bytes, messages, first_seq: firstSequence, last_seq: lastSequence } = stream.state;
    this.#trace.observe({ bytes, messages, firstSequence, lastSequence }, Date.now());

    const { max_bytes: maxBytes, max_age: maxAge } = stream.config;
    const limits = { maxBytes: maxBytes > 0 ? maxBytes : Infinity, maxAgeMs: maxAge > 0 ? millis(maxAge) : Infinity };
    const consumers: ConsumerBacklog[] = [];
    for (const [index, consumer] of this.#options.consumers.entries()) {
      consumers.push(await this.#backlogOf(manager, consumer, infos[index], stream, limits.maxAgeMs / 2));
    }
    this.#report = { consumers, ...limits };
    this.#reportedAt = performance.now();
    this.#options.onReport?.(this.#report);
  }

  /** A consumer that does not exist yet will begin with the first event. */
  async #consumer(manager: JetStreamManager, name: string): Promise<ConsumerInfo | undefined> {
    try {
      return await manager.consumers.info(this.#options.stream, name);
    } catch (error) {
      if (error instanceof JetStreamApiError && error.status === 404) return undefined;
      throw error;
    }
  }

  async #backlogOf(
    manager: JetStreamManager,
    consumer: string,
    info: ConsumerInfo | undefined,
    { state }: StreamInfo,
    worryingAgeMs: number,
  ): Promise<ConsumerBacklog> {
    const events = info === undefined ? state.messages : info.num_pending + info.num_ack_pending;
    if (events === 0) return { consumer, events, bytes: 0, ageMs: 0 };
    const floor = Math.max(info?.ack_floor.stream_seq ?? 0, state.first_seq - 1);
    const bytes = this.#trace.bytesAfter(floor);
    const now = Date.now();
    let since = Math.max(Date.parse(state.first_ts), this.#trace.notBefore(floor) ?? 0);
    // Later events are younger, so a time looked up for an earlier position still is a bound.
    since = Math.max(since, this.#lookedUp.get(consumer)?.storedAt ?? 0);
    if (now - since >= worryingAgeMs && this.#lookedUp.get(consumer)?.floor !== floor) {
      // The first one at or after this position: single events may have been deleted.
      const query = { seq: floor + 1, next_by_subj: '>' };
      const oldest = await manager.streams.getMessage(this.#options.stream, query);
      const storedAt = oldest?.time.getTime() ?? now;
      this.#lookedUp.set(consumer, { floor, storedAt });
      since = Math.max(since, storedAt);
    }
    return { consumer, events, bytes, ageMs: Math.max(now - since, 0) };
  }
}
