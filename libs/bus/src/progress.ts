import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';

import { SharedQuestion } from './shared-question.js';

const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 100;

/**
 * Positions in the stream, to see what was acknowledged before: take `lastSequence`, wait until the consumer has
 * processed it, look again. Any number of callers share the requests. Methods reject when the server does not answer in 2 s.
 */
export class Progress {
  readonly #manager: Promise<JetStreamManager>;
  readonly #stream: string;
  readonly #last: SharedQuestion<number>;
  readonly #processed = new Map<string, SharedQuestion<number>>();

  constructor(connection: NatsConnection, stream: string) {
    this.#manager = jetstreamManager(connection, { checkAPI: false, timeout: 2000 });
    this.#stream = stream;
    this.#last = new SharedQuestion(async () => (await (await this.#manager).streams.info(stream)).state.last_seq);
  }

  /** Position of the last stored event, not older than this call; 0 in an empty stream. */
  lastSequence(): Promise<number> {
    return this.#last.answer();
  }

  /** The position up to which the consumer has settled everything, not older than this call. Dead letters count as settled. */
  processed(consumer: string): Promise<number> {
    let question = this.#processed.get(consumer);
    if (question === undefined) {
      question = new SharedQuestion(() => this.#floor(consumer));
      this.#processed.set(consumer, question);
    }
    return question.answer();
  }

  /** Waits until the consumer has settled everything up to `sequence`; false when that takes longer than `timeoutMs`. */
  async reached(consumer: string, sequence: number, timeoutMs: number): Promise<boolean> {
    const deadline = performance.now() + timeoutMs;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      if ((await this.processed(consumer)) >= sequence) return true;
      if (performance.now() + pause > deadline) return false;
      await new Promise((wake) => setTimeout(wake, pause));
    }
  }

  async #floor(consumer: string): Promise<number> {
    const manager = await this.#manager;
    const info = await manager.consumers.info(this.#stream, consumer);
    const idle = info.num_pending === 0 && info.num_ack_pending === 0;
    return idle ? Math.max(info.delivered.stream_seq, info.ack_floor.stream_seq) : info.ack_floor.stream_seq;
  }
}
