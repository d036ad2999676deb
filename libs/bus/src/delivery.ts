import type { Msg } from '@nats-io/transport-node';

/** What the server says of one delivery, in the subject that acknowledgements go to. */
export interface Delivery {
  readonly sequence: number;
  readonly deliveries: number;
  readonly storedAt: Date;
  /** Events of the consumer that were not yet delivered when this one was. */
  readonly unread: number;
}

/**
 * Reads `$JS.ACK.<stream>.<consumer>.<deliveries>.<stream seq>.<consumer seq>.<ns>.<unread>`; newer servers put domain and
 * account after `ACK`, and a token at the end. Undefined when the message does not come from a consumer.
 */
export function readDelivery(message: Msg): Delivery | undefined {
  const tokens = message.reply?.split('.') ?? [];
  if (tokens[0] !== '$JS' || tokens[1] !== 'ACK' || tokens.length < 9) return undefined;
  const [deliveries, sequence, , nanoseconds, unread] = tokens.slice(tokens.length === 9 ? 4 : 6);
  return {
    sequence: Number(sequence),
    deliveries: Number(deliveries),
    // Beyond 2^53, but off by less than a microsecond.
    storedAt: new Date(Number(nanoseconds) / 1e6),
    unread: Number(unread),
  };
}
