import type { Arrived } from './arrived.js';
import { decodeEvent } from './decode-event.js';
import type { EventMemory } from './event-memory.js';
import type { Received } from './received.js';

/** Reads the messages of a batch, all into `memory`; it must not be cleared before they are handled. */
export function readArrived(batch: readonly Arrived[], memory: EventMemory): readonly Received[] {
  return batch.map((arrived) => {
    const { message, delivery, session } = arrived;
    return { ...arrived, decoded: decodeEvent(message, delivery, session.incarnation, memory) };
  });
}
