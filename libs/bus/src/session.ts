import { JetStreamApiError, jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';

import { ensureTopology } from './topology.js';
import type { TopologySettings } from './topology-settings.js';

/** Whether the consumer that a session is bound to still exists. */
export type SessionCheck = 'same' | 'gone' | 'unreachable';

/** An answer older than this is asked for anew before anything is settled. */
const FRESH_MS = 1500;

/**
 * One life of a durable consumer. When stream or consumer are deleted and created again, sequences start anew, and an
 * acknowledgement of before would settle an event that nobody has seen: nothing may be settled over a session that is gone.
 */
export class Session {
  /** Creation time of the stream, as the server writes it. */
  readonly incarnation: string;
  readonly #manager: JetStreamManager;
  readonly #stream: string;
  readonly #consumer: string;
  readonly #consumerCreated: string;
  #checkedAt: number | undefined = performance.now();
  #doubts = 0;

  private constructor(
    manager: JetStreamManager,
    stream: string,
    consumer: string,
    incarnation: string,
    consumerCreated: string,
  ) {
    this.#manager = manager;
    this.#stream = stream;
    this.#consumer = consumer;
    this.incarnation = incarnation;
    this.#consumerCreated = consumerCreated;
  }

  /** Ensures the topology and binds to what is there now. Throws when the server does not answer. */
  static async bind(connection: NatsConnection, topology: TopologySettings, consumer: string): Promise<Session> {
    const stream = topology.stream.name;
    const manager = await jetstreamManager(connection, { checkAPI: false, timeout: 2000 });
    await ensureTopology(connection, topology);
    const before = await manager.streams.info(stream);
    const { created } = await manager.consumers.info(stream, consumer);
    const after = await manager.streams.info(stream);
    // Between two looks at the same stream, the consumer can only have been this stream's.
    if (before.created !== after.created) throw new Error(`the stream ${stream} was created anew while binding`);
    return new Session(manager, stream, consumer, after.created, created);
  }

  /** Whether something has happened since the last good check that speaks against it. */
  get doubted(): boolean {
    return this.#checkedAt === undefined;
  }

  /**
   * Whether a message that arrived at `arrivedAt` is certainly this session's and may be settled now: a recent check
   * that began after the arrival found the consumer unchanged. (Lives follow each other, so it was unchanged all along.)
   */
  vouchesFor(arrivedAt: number): boolean {
    const at = this.#checkedAt;
    return at !== undefined && at >= arrivedAt && performance.now() - at < FRESH_MS;
  }

  /** Something happened after which the consumer may be another one. */
  doubt(): void {
    this.#checkedAt = undefined;
    this.#doubts++;
  }

  /** Asks the server; at most 2 s. Never rejects. */
  async check(): Promise<SessionCheck> {
    const asked = performance.now();
    const doubts = this.#doubts;
    try {
      const { created } = await this.#manager.consumers.info(this.#stream, this.#consumer);
      if (created !== this.#consumerCreated) return 'gone';
      if (doubts === this.#doubts) this.#checkedAt = asked;
      return 'same';
    } catch (error) {
      // 404: stream or consumer not found. Anything else says nothing about them.
      return error instanceof JetStreamApiError && error.status === 404 ? 'gone' : 'unreachable';
    }
  }
}
