import type { NatsConnection } from '@nats-io/transport-node';

/** What a `Link` tells its owner, in order. */
export interface LinkListener {
  onDown?(): void;
  onUp?(): void;
}

/** Whether a connection can carry something now. The client itself only buffers, and says so through events. */
export class Link {
  readonly #status: ReturnType<NatsConnection['status']>;
  readonly #waiting = new Set<(up: boolean) => void>();
  #downSince: number | undefined;

  constructor(connection: NatsConnection, listener: LinkListener = {}) {
    this.#status = connection.status();
    // While the client dials it knows no server.
    if (connection.info === undefined) this.#downSince = performance.now();
    void this.#watch(listener);
  }

  /** 0 while connected, else for how many milliseconds it has not been. */
  get downForMs(): number {
    return this.#downSince === undefined ? 0 : Math.max(performance.now() - this.#downSince, 1);
  }

  get up(): boolean {
    return this.#downSince === undefined;
  }

  /** Resolves to true as soon as the link is up, to false when it is not within `ms`. */
  whenUp(ms: number): Promise<boolean> {
    if (this.up) return Promise.resolve(true);
    return new Promise((resolve) => {
      const settle = (up: boolean): void => {
        clearTimeout(timer);
        this.#waiting.delete(settle);
        resolve(up);
      };
      const timer = setTimeout(settle, ms, false);
      this.#waiting.add(settle);
    });
  }

  /** Ends the watching; waiters are answered `false`. */
  close(): void {
    (this.#status as { stop?(): void }).stop?.();
    for (const settle of [...this.#waiting]) settle(false);
  }

  async #watch(listener: LinkListener): Promise<void> {
    for await (const { type } of this.#status) {
      if (type === 'disconnect' || type === 'close') {
        if (!this.up) continue;
        this.#downSince = performance.now();
        listener.onDown?.();
      } else if (type === 'reconnect') {
        this.#downSince = undefined;
        for (const settle of [...this.#waiting]) settle(true);
        listener.onUp?.();
      }
    }
  }
}
