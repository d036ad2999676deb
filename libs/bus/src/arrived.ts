import type { Msg } from '@nats-io/transport-node';

import type { Delivery } from './delivery.js';
import type { Session } from './session.js';

/** A delivered message that waits and has not been read yet: as it lies on the bus it takes a tenth of the memory. */
export interface Arrived {
  /** What it came over. */
  readonly session: Pick<Session, 'incarnation' | 'vouchesFor' | 'check'>;
  readonly message: Msg;
  readonly delivery: Delivery;
  /** Records in it, as its header says; 1 when it does not. */
  readonly rows: number;
  /** Size of its data when it is not compressed, as its header says. */
  readonly bytes: number;
  /** Memory that it takes while it waits. */
  readonly heldBytes: number;
  /** `performance.now()` at arrival. */
  readonly arrivedAt: number;
}
