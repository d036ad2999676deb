import type { Msg } from '@nats-io/transport-node';

import type { DecodedEvent } from './decode-event.js';
import type { Delivery } from './delivery.js';
import type { Session } from './session.js';

/** A delivered message that is not settled yet. */
export interface Received {
  /** What it came over. */
  readonly session: Pick<Session, 'incarnation' | 'vouchesFor' | 'check'>;
  readonly message: Msg;
  readonly delivery: Delivery;
  readonly decoded: DecodedEvent;
  /** Records in it; 1 when undecodable. */
  readonly rows: number;
  readonly bytes: number;
  /** `performance.now()` at arrival. */
  readonly arrivedAt: number;
}
