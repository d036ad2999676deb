import type { IncomingMessage, Server, ServerResponse } from 'node:http';

const place = Symbol('place among the requests in flight');

/** A response that knows its place. */
interface PlacedResponse extends ServerResponse {
  [place]: number;
}

/** Knows which requests of a server are being answered, so that a stop can wait for them. */
export class RequestsInFlight {
  /**
   * An array, not a Set: each time a Set has grown anew, what it was before points to what it is, so once one of these has become old
   * garbage, all requests after it stay in memory until the next full collection.
   */
  readonly #open: (PlacedResponse | undefined)[] = [];
  readonly #free: number[] = [];
  #emptied: (() => void) | undefined;
  #draining = false;

  /** @param server must not be listening yet */
  constructor(server: Server) {
    const leave = (response: PlacedResponse): void => this.#leave(response);
    // One function for all responses: a closure a request would be garbage a request.
    function closed(this: ServerResponse): void {
      leave(this as PlacedResponse);
    }
    server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
      this.#enter(response as PlacedResponse);
      if (this.#draining) response.shouldKeepAlive = false;
      response.once('close', closed);
    });
  }

  get count(): number {
    return this.#open.length - this.#free.length;
  }

  /** Tells clients not to use their connections again, and waits until every request is answered; `false` after `timeoutMs`. */
  async drain(timeoutMs: number): Promise<boolean> {
    this.#draining = true;
    for (const response of this.#open) if (response && !response.headersSent) response.shouldKeepAlive = false;
    if (this.count === 0) return true;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    this.#emptied = () => resolve(true);
    const timer = setTimeout(() => resolve(false), timeoutMs);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
    }
  }

  #enter(response: PlacedResponse): void {
    response[place] = this.#free.pop() ?? this.#open.length;
    this.#open[response[place]] = response;
  }

  #leave(response: PlacedResponse): void {
    this.#open[response[place]] = undefined;
    this.#free.push(response[place]);
    if (this.count === 0) this.#emptied?.();
  }
}
