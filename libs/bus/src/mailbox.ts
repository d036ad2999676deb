import { createInbox, type Msg, type MsgHdrs, type NatsConnection, type Subscription } from '@nats-io/transport-node';

/** How a question ended. */
export type MailboxReply =
  | { readonly kind: 'answer'; readonly message: Msg }
  /** Nobody listens on the subject. */
  | { readonly kind: 'nobody' }
  /** No answer in time; what was asked may still happen. */
  | { readonly kind: 'silence' }
  /** The connection went away in between; what was asked may have happened. */
  | { readonly kind: 'broken'; readonly reason: string };

/** Requests over one reply subscription that, unlike the client's own, can all be ended when the connection breaks. */
export class Mailbox {
  readonly #connection: NatsConnection;
  readonly #prefix: string;
  readonly #open = new Map<string, (reply: MailboxReply) => void>();
  readonly #subscription: Subscription;
  #last = 0;

  constructor(connection: NatsConnection) {
    this.#connection = connection;
    this.#prefix = `${createInbox()}.`;
    this.#subscription = connection.subscribe(`${this.#prefix}*`, {
      callback: (error, message) => {
        if (error === null) this.#take(message);
        else this.breakAll(error.message);
      },
    });
  }

  /** Asks and waits at most `timeoutMs`. Throws only what publishing throws (connection closed, subject malformed). */
  ask(subject: string, data: Uint8Array, headers: MsgHdrs, timeoutMs: number): Promise<MailboxReply> {
    const token = (++this.#last).toString(36);
    return new Promise((resolve) => {
      const settle = (reply: MailboxReply): void => {
        clearTimeout(timer);
        this.#open.delete(token);
        resolve(reply);
      };
      const timer = setTimeout(settle, timeoutMs, { kind: 'silence' });
      this.#open.set(token, settle);
      try {
        this.#connection.publish(subject, data, { reply: this.#prefix + token, headers });
      } catch (error) {
        clearTimeout(timer);
        this.#open.delete(token);
        throw error;
      }
    });
  }

  /** Ends all open questions. */
  breakAll(reason: string): void {
    for (const settle of [...this.#open.values()]) settle({ kind: 'broken', reason });
  }

  /** Ends all open questions and the subscription. */
  close(): void {
    this.breakAll('closed');
    this.#subscription.unsubscribe();
  }

  #take(message: Msg): void {
    const settle = this.#open.get(message.subject.slice(this.#prefix.length));
    if (settle === undefined) return;
    const nobody = message.data.length === 0 && message.headers?.code === 503;
    settle(nobody ? { kind: 'nobody' } : { kind: 'answer', message });
  }
}
