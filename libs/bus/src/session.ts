import { JetStreamApiError, jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';

import type { KeptLimit } from './keep-limits.js';
import { ensureTopology } from './topology.js';
import type { TopologySettings } from './topology-settings.js';

/** Whether what a session is bound to still exists. */
export type SessionCheck = 'same' | 'gone' | 'unreachable';

/** What binding found. */
interface Found {
  readonly incarnation: string;
  readonly keptLimits: readonly KeptLimit[];
  /** `performance.now()` before the server was asked. */
  readonly asked: number;
}

/** An answer older than this is asked for anew before anything is settled. */
const FRESH_MS = 1500;

/**
 * A consumer bound to one life of its stream. When the stream is deleted and created again, sequences start anew, and an
 * acknowledgement of before would settle an event that nobody has seen: nothing may be settled over a session that is gone.
 * (A consumer that alone was made anew reads the same events, so settling them still is right.)
 */
export class Session {
  /** Creation time of the stream, as the server writes it; it survives restarts, a consumer's does not to the digit. */
  readonly incarnation: string;
  /** Limits of the stream that were larger than the topology's when the session was bound. */
  readonly keptLimits: readonly KeptLimit[];
  readonly #manager: JetStreamManager;
  readonly #stream: string;
  readonly #consumer: string;
  #checkedAt: number | undefined;
  readonly #openChecks = new Set<(result: SessionCheck) => void>();

  private constructor(manager: JetStreamManager, stream: string, consumer: string, found: Found) {
    this.#manager = manager;
    this.#stream = stream;
    this.#consumer = consumer;
    this.incarnation = found.incarnation;
    this.keptLimits = found.keptLimits;
    this.#checkedAt = found.asked;
  }

  /** Ensures the topology and binds to what is there now. Throws when the server does not answer. */
  static async bind(connection: NatsConnection, topology: TopologySettings, consumer: string): Promise<Session> {
    const stream = topology.stream.name;
    const manager = await jetstreamManager(connection, { checkAPI: false, timeout: 2000 });
    const keptLimits = await ensureTopology(connection, topology);
    const asked = performance.now();
    const { created } = await manager.streams.info(stream);
    return new Session(manager, stream, consumer, { incarnation: created, keptLimits, asked });
  }

  /** Whether something has happened since the last good check that speaks against it. */
  get doubted(): boolean {
    return this.#checkedAt === undefined;
  }

  /**
   * Whether a message that arrived at `arrivedAt` is certainly this stream's and may be settled now: a recent check
   * that began after the arrival found the stream unchanged. (Lives follow each other, so it was unchanged all along.)
   */
  vouchesFor(arrivedAt: number): boolean {
    const at = this.#checkedAt;
    return at !== undefined && at >= arrivedAt && performance.now() - at < FRESH_MS;
  }

  /** Something happened after which the stream may be another one. Checks under way end without result. */
  doubt(): void {
    this.#checkedAt = undefined;
    for (const end of this.#openChecks) end('unreachable');
  }

  /** Asks the server; at most 2 s. Never rejects. */
  async check(): Promise<SessionCheck> {
    const asked = performance.now();
    const { promise, resolve } = Promise.withResolvers<SessionCheck>();
    this.#openChecks.add(resolve);
    void this.#ask().then(resolve);
    const result = await promise;
    this.#openChecks.delete(resolve);
    if (result === 'same') this.#checkedAt = Math.max(asked, this.#checkedAt ?? 0);
    return result;
  }

  async #ask(): Promise<SessionCheck> {
    try {
      const [{ created }] = await Promise.all([
        this.#manager.streams.info(this.#stream),
        this.#manager.consumers.info(this.#stream, this.#consumer),
      ]);
      return created === this.incarnation ? 'same' : 'gone';
    } catch (error) {
      // 404: stream or consumer not found. Anything else says nothing about them.
      return error instanceof JetStreamApiError && error.status === 404 ? 'gone' : 'unreachable';
    }
  }
}
