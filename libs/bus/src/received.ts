import type { Arrived } from './arrived.js';
import type { DecodedEvent } from './decode-event.js';

/** A delivered message that was read and is not settled yet. */
export interface Received extends Arrived {
  readonly decoded: DecodedEvent;
}
