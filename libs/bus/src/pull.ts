import { createInbox, nanos, type Msg, type NatsConnection, type Subscription } from '@nats-io/transport-node';

/** How a pull ended. `filled`: there may be more; `drained`: there was no more; `suspect`: the consumer may be gone, or the server forgot the pull. */
export type PullEnd = 'filled' | 'drained' | 'suspect';

/** Whom a pull talks to. */
export interface PullListener {
  onMessage(message: Msg): void;
  onEnd(end: PullEnd, detail: string): void;
}

const EXPIRES_MS = 30_000;
const HEARTBEAT_MS = 2000;

/**
 * Asks a durable consumer for messages, one request at a time. Unlike the client's `consume()` it is bounded by number and
 * bytes at once, and it can stop asking without ending.
 */
export class Pull {
  readonly #connection: NatsConnection;
  readonly #subject: string;
  readonly #inbox: string;
  readonly #listener: PullListener;
  readonly #subscription: Subscription;
  readonly #deletion: Subscription;
  readonly #watchdog: NodeJS.Timeout;
  #serial = 0;
  #left = 0;
  #leftBytes = 0;
  #heardAt = 0;

  constructor(connection: NatsConnection, stream: string, consumer: string, listener: PullListener) {
    this.#connection = connection;
    this.#subject = `$JS.API.CONSUMER.MSG.NEXT.${stream}.${consumer}`;
    this.#inbox = createInbox();
    this.#listener = listener;
    this.#subscription = connection.subscribe(`${this.#inbox}.*`, {
      callback: (error, message) => {
        if (error !== null) this.#end('suspect', error.message);
        else this.#take(message);
      },
    });
    // A request that is open hears of it by itself, but there is not always one.
    this.#deletion = connection.subscribe(`$JS.EVENT.ADVISORY.STREAM.DELETED.${stream}`, {
      callback: () => {
        this.#left = 0;
        listener.onEnd('suspect', 'the stream was deleted');
      },
    });
    this.#watchdog = setInterval(() => {
      if (this.open && performance.now() - this.#heardAt > 2.5 * HEARTBEAT_MS) this.#end('suspect', 'no heartbeat');
    }, HEARTBEAT_MS);
  }

  /** Whether a request is under way. */
  get open(): boolean {
    return this.#left > 0;
  }

  /**
   * Asks for up to `events` messages of together up to `bytes`: what there is, or else the next one as soon as it comes.
   * Ends after 30 s at the latest. `bytes` is Infinity only with one event: its size is bounded by what the server once took.
   */
  request(events: number, bytes: number): void {
    this.#serial++;
    this.#left = events;
    this.#leftBytes = bytes;
    this.#heardAt = performance.now();
    const request = {
      batch: events,
      ...(Number.isFinite(bytes) && { max_bytes: bytes }),
      expires: nanos(EXPIRES_MS),
      // With `expires` the server waits for the first message, and ends the request when none is left.
      no_wait: true,
      idle_heartbeat: nanos(HEARTBEAT_MS),
    };
    this.#connection.publish(this.#subject, JSON.stringify(request), { reply: `${this.#inbox}.${this.#serial}` });
  }

  /** Forgets the request under way without a word to the listener: the connection that it went over is gone. */
  forget(): void {
    this.#left = 0;
  }

  /** Ends for good. Messages that were on the way still reach the listener before this resolves. */
  async close(): Promise<void> {
    this.#left = 0;
    clearInterval(this.#watchdog);
    if (this.#connection.isClosed() || this.#subscription.isClosed()) return;
    this.#deletion.unsubscribe();
    await this.#subscription.drain();
  }

  /** Ends for good; messages that are on the way are dropped. */
  abort(): void {
    this.#left = 0;
    clearInterval(this.#watchdog);
    if (this.#connection.isClosed()) return;
    this.#deletion.unsubscribe();
    this.#subscription.unsubscribe();
  }

  #take(message: Msg): void {
    this.#heardAt = performance.now();
    // A message comes under its own subject; what comes under the inbox is about the request.
    if (!message.subject.startsWith(this.#inbox)) {
      this.#leftBytes -= sizeOf(message);
      // The server says nothing of a request whose bytes are used up exactly.
      const last = this.#left === 1 || (this.open && this.#leftBytes <= 0);
      if (this.open) this.#left = last ? 0 : this.#left - 1;
      this.#listener.onMessage(message);
      if (last) this.#listener.onEnd('filled', '');
      return;
    }
    if (message.subject !== `${this.#inbox}.${this.#serial}` || !this.open) return;
    const code = message.headers?.code ?? 0;
    const description = message.headers?.description ?? '';
    if (code === 100) return;
    this.#end(endOf(code, description), `${code} ${description}`.trim());
  }

  #end(end: PullEnd, detail: string): void {
    if (!this.open) return;
    this.#left = 0;
    this.#listener.onEnd(end, detail);
  }
}

/** As the server counts it against the bytes of a request. The client's messages know it, their type does not tell. */
function sizeOf(message: Msg): number {
  return (message as Msg & { size(): number }).size();
}

function endOf(code: number, description: string): PullEnd {
  if (code === 404 || code === 408) return 'drained';
  return code === 409 && /exceeds maxbytes|batch completed/i.test(description) ? 'filled' : 'suspect';
}
