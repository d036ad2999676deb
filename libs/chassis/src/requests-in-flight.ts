import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** Knows which requests of a server are being answered, so that a stop can wait for them. */
export class RequestsInFlight {
  readonly #open = new Set<ServerResponse>();
  #emptied: (() => void) | undefined;
  #draining = false;

  /** @param server must not be listening yet */
  constructor(server: Server) {
    const open = this.#open;
    const notifyEmpty = (): void => this.#emptied?.();
    // One function for all responses: a closure a request would be garbage a request.
    function closed(this: ServerResponse): void {
      open.delete(this);
      if (open.size === 0) notifyEmpty();
    }
    server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
      open.add(response);
      if (this.#draining) response.shouldKeepAlive = false;
      response.once('close', closed);
    });
  }

  get count(): number {
    return this.#open.size;
  }

  /** Tells clients not to use their connections again, and waits until every request is answered; `false` after `timeoutMs`. */
  async drain(timeoutMs: number): Promise<boolean> {
    this.#draining = true;
    for (const response of this.#open) if (!response.headersSent) response.shouldKeepAlive = false;
    if (this.#open.size === 0) return true;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    this.#emptied = () => resolve(true);
    const timer = setTimeout(() => resolve(false), timeoutMs);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
    }
  }
}
