import type { NatsConnection } from '@nats-io/transport-node';
import { ServerNats } from '@nestjs/microservices';

import { type BorrowedConnection, borrowConnection } from './borrowed-connection.js';
import { ControlDeserializer } from './control-deserializer.js';

/**
 * Nest's NATS transport over the service's own connection: calls the controllers whose methods carry `@EventPattern` of a subject.
 * For `app.connectMicroservice({ strategy })`. While the bus is away nothing is heard; afterwards it goes on by itself.
 */
export class ControlServer extends ServerNats {
  readonly #connection: NatsConnection;

  constructor(connection: NatsConnection) {
    super({ deserializer: new ControlDeserializer() });
    this.#connection = connection;
  }

  override createNatsClient(): Promise<BorrowedConnection> {
    return Promise.resolve(borrowConnection(this.#connection));
  }
}
