import type { NatsConnection } from '@nats-io/transport-node';

import { connectBus } from '../connection.js';
import { wait } from '../wait.js';

/** Where the bus is, and where it is told that it cannot be reached. */
export interface StandingConnectionConfig {
  readonly url: string;
  /** Name of the service. */
  readonly name: string;
  readonly log: { warn(members: object, text: string): void };
  /** Pause between tries; default 2,000 ms. */
  readonly retryMs?: number;
}

/** How long one try may take. */
const TRY_MS = 2_000;

/** A connection for a service that does without the bus: made in the background, tried again until it is there. */
export class StandingConnection {
  readonly #stopping = new AbortController();
  readonly #dialled: Promise<void>;
  #connection: NatsConnection | undefined;

  constructor(config: StandingConnectionConfig) {
    this.#dialled = this.#dial(config);
  }

  /** Undefined until the first success; then it comes back by itself. */
  get current(): NatsConnection | undefined {
    return this.#connection;
  }

  /** Ends the tries and the connection; waits for a try under way, 2 s at most. */
  async close(): Promise<void> {
    this.#stopping.abort();
    await this.#dialled;
    await this.#connection?.close();
  }

  async #dial({ url, name, log, retryMs = 2_000 }: StandingConnectionConfig): Promise<void> {
    const { signal } = this.#stopping;
    for (let tries = 0; !signal.aborted; tries += 1) {
      try {
        this.#connection = await connectBus({ url, name, firstConnectTimeoutMs: TRY_MS });
        return;
      } catch (error) {
        // Told once, not at every try; credentials may be put right meanwhile.
        if (tries === 0) log.warn({ err: error }, 'the bus cannot be reached; tried again until it can');
        await wait(retryMs, signal);
      }
    }
  }
}
