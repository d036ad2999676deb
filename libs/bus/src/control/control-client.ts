import type { NatsConnection } from '@nats-io/transport-node';
import { ClientNats } from '@nestjs/microservices';
import { lastValueFrom } from 'rxjs';

import { within } from '../within.js';
import { borrowConnection } from './borrowed-connection.js';
import { controlSubject, type Notice } from './control-subject.js';
import type { NoticePayload } from './notice-payload.js';

/** Where it is told that a notice may not have arrived. */
interface Warner {
  warn(members: object, text: string): void;
}

/** How long the server may take to confirm that it has a notice. */
const CONFIRM_MS = 1_000;

class BorrowedClient extends ClientNats {
  readonly #connection: NatsConnection;

  constructor(connection: NatsConnection) {
    super({});
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
