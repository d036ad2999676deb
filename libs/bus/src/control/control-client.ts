import type { NatsConnection } from '@nats-io/transport-node';
import { ClientNats } from '@nestjs/microservices';
import { EmptyResponseException } from '@nestjs/microservices/errors/empty-response.exception.js';
import { catchError, firstValueFrom, lastValueFrom, map, of, timeout } from 'rxjs';

import { within } from '../within.js';
import { answerDeserializer } from './answer-deserializer.js';
import { borrowConnection } from './borrowed-connection.js';
import { type Command, controlSubject, type Notice } from './control-subject.js';
import type { NoticePayload } from './notice-payload.js';

/** Where it is told that a notice may not have arrived. */
interface Warner {
  warn(members: object, text: string): void;
}

/** What a service said to a command; `unanswered`: it may be carried out all the same, or still be. */
export type CommandAnswer =
  { readonly kind: 'answer'; readonly data: unknown } | { readonly kind: 'unanswered'; readonly why: string };

/** How long the server may take to confirm that it has a notice. */
const CONFIRM_MS = 1_000;

class BorrowedClient extends ClientNats {
  readonly #connection: NatsConnection;

  constructor(connection: NatsConnection) {
    super({ deserializer: answerDeserializer });
    this.#connection = connection;
  }

  override createClient(): Promise<ReturnType<typeof borrowConnection>> {
    return Promise.resolve(borrowConnection(this.#connection));
  }
}

/** Tells other services by the bus, over the connection of its own service. */
export class ControlClient {
  readonly #connection: () => NatsConnection | undefined;
  readonly #log: Warner;
  readonly #under = new Set<Promise<void>>();
  #client: BorrowedClient | undefined;

  /** @param connection the service's own; undefined while there is none yet */
  constructor(connection: () => NatsConnection | undefined, log: Warner) {
    this.#connection = connection;
    this.#log = log;
  }

  /**
   * Tells all replicas of a service, once what it is about is committed. Returns at once and never throws: the change is made whether or
   * not anybody hears of it. A bus that does not take the notice within a second is logged.
   */
  notify(service: string, notice: Notice, payload: NoticePayload): void {
    const sent = this.#send(controlSubject(service, notice), payload).finally(() => this.#under.delete(sent));
    this.#under.add(sent);
  }

  /**
   * Asks one replica of a service to carry out a command, and waits for what it says. Never rejects.
   *
   * @param timeoutMs how long it may take, the way there and back included
   */
  async request(service: string, command: Command, data: object, timeoutMs: number): Promise<CommandAnswer> {
    const connection = this.#connection();
    if (connection === undefined) return { kind: 'unanswered', why: 'the bus was never reached' };
    this.#client ??= new BorrowedClient(connection);
    const late: CommandAnswer = { kind: 'unanswered', why: `no answer within ${timeoutMs} ms` };
    const answer$ = this.#client.send<unknown>(controlSubject(service, command), data).pipe(
      map((answer): CommandAnswer => ({ kind: 'answer', data: answer })),
      timeout({ first: timeoutMs, with: () => of(late) }),
      catchError((error: unknown) => of<CommandAnswer>({ kind: 'unanswered', why: whyOf(service, error) })),
    );
    return firstValueFrom(answer$, { defaultValue: { kind: 'unanswered', why: 'an empty answer' } });
  }

  /** Waits for notices under way, a second at most. The connection is its owner's to close. */
  async close(): Promise<void> {
    await Promise.all(this.#under);
    await this.#client?.close();
  }

  async #send(subject: string, payload: NoticePayload): Promise<void> {
    const told = 'nobody may have heard of a change; services see it when they look next';
    try {
      const connection = this.#connection();
      if (connection === undefined) return this.#log.warn({ subject, why: 'the bus was never reached' }, told);
      this.#client ??= new BorrowedClient(connection);
      await lastValueFrom(this.#client.emit(subject, payload), { defaultValue: undefined });
      if (await within(CONFIRM_MS, connection.flush())) return;
      this.#log.warn({ subject, why: 'the bus does not answer' }, told);
    } catch (error) {
      this.#log.warn({ subject, err: error }, told);
    }
  }
}

function whyOf(service: string, error: unknown): string {
  if (error instanceof EmptyResponseException) return `no replica of ${service} listens`;
  return error instanceof Error ? error.message : 'the service could not say what became of it';
}
