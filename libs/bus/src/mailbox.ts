import { createInbox, type Msg, type MsgHdrs, type NatsConnection, type Subscription } from '@nats-io/transport-node';

import { Cork } from './cork.js';

/** How a question ended. */
export type MailboxReply =
  | { readonly kind: 'answer'; readonly message: Msg }
  /** Nobody listens on the subject. */
  | { readonly kind: 'nobody' }
  /** No answer in time; what was asked may still happen. */
  | { readonly kind: 'silence' }
  /** The connection went away in between; what was asked may have happened. */
  | { readonly kind: 'broken'; readonly reason: string };

/** A question that waits for its answer. */
interface Question {
  /** Tells it from the questions that had its place before. */
  readonly number: number;
  readonly resolve: (reply: MailboxReply) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * Requests over one reply subscription that, unlike the client's own, can all be ended when the connection breaks.
 *
 * Questions stand in an array, not in a Map: each time a Map has grown anew, what it was before points to what it is, so once one of
 * these has become old garbage, all that come after, and their questions, stay until the next full collection.
 */
export class Mailbox {
  readonly #connection: NatsConnection;
  readonly #cork: Cork;
  readonly #prefix: string;
  readonly #open: (Question | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #subscription: Subscription;
  #last = 0;

  /** Questions that are asked within `sendEveryMs` of each other are sent together. */
  constructor(connection: NatsConnection, sendEveryMs: number) {
    this.#connection = connection;
    this.#cork = new Cork(sendEveryMs);
    this.#prefix = `${createInbox()}.`;
    this.#subscription = connection.subscribe(`${this.#prefix}*`, {
      callback: (error, message) => {
        if (error === null) this.#take(message);
        else this.breakAll(error.message);
      },
    });
  }

  /** Asks and waits at most `timeoutMs`, also for being sent. Rejects only when the subject is malformed. */
  ask(subject: string, data: Uint8Array, headers: MsgHdrs, timeoutMs: number): Promise<MailboxReply> {
    const { promise, resolve, reject } = Promise.withResolvers<MailboxReply>();
    const place = this.#free.pop() ?? this.#open.length;
    const number = ++this.#last;
    const timer = setTimeout(this.#silence, timeoutMs, place, number);
    this.#open[place] = { number, resolve, timer };
    const reply = `${this.#prefix}${place.toString(36)}-${number.toString(36)}`;
    this.#cork.add(() => {
      // It may have ended while it waited.
      if (this.#open[place]?.number !== number) return;
      if (this.#connection.isClosed() || this.#connection.isDraining()) {
        return this.#settle(place, number, { kind: 'broken', reason: 'the connection is closed' });
      }
      try {
        this.#connection.publish(subject, data, { reply, headers });
      } catch (error) {
        reject(error);
        this.#settle(place, number, { kind: 'broken', reason: 'not sent' });
      }
    });
    return promise;
  }

  /** Ends all open questions. */
  breakAll(reason: string): void {
    for (const [place, question] of this.#open.entries()) {
      if (question !== undefined) this.#settle(place, question.number, { kind: 'broken', reason });
    }
  }

  /** Ends all open questions and the subscription. */
  close(): void {
    this.breakAll('closed');
    this.#subscription.unsubscribe();
  }

  readonly #silence = (place: number, number: number): void => this.#settle(place, number, { kind: 'silence' });

  #take(message: Msg): void {
    const [place = '', number = ''] = message.subject.slice(this.#prefix.length).split('-');
    const nobody = message.data.length === 0 && message.headers?.code === 503;
    this.#settle(parseInt(place, 36), parseInt(number, 36), nobody ? { kind: 'nobody' } : { kind: 'answer', message });
  }

  /** Nothing when the question has been settled. */
  #settle(place: number, number: number, reply: MailboxReply): void {
    const question = this.#open[place];
    if (question?.number !== number) return;
    this.#open[place] = undefined;
    this.#free.push(place);
    clearTimeout(question.timer);
    question.resolve(reply);
  }
}
