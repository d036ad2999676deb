import type { Msg } from '@nats-io/transport-node';

import type { Arrived } from './arrived.js';
import { readDelivery } from './delivery.js';
import { eventHeader } from './event-header.js';
import { MAX_EVENT_BYTES } from './max-event-bytes.js';

const MOST_ROWS = 1_000_000;

/** Notes when a message arrived and how large it says it is. Undefined when it does not come from a consumer. */
export function arrive(message: Msg, session: Arrived['session']): Arrived | undefined {
  const delivery = readDelivery(message);
  if (delivery === undefined) return undefined;
  const heldBytes = message.data.length;
  return {
    session,
    message,
    delivery,
    rows: sizeIn(message, eventHeader.records, 1, MOST_ROWS),
    bytes: Math.max(sizeIn(message, eventHeader.bytes, heldBytes, MAX_EVENT_BYTES), heldBytes),
    heldBytes,
    arrivedAt: performance.now(),
  };
}

/** What a header claims only decides what is handled together, so nonsense needs bounds but no complaint. */
function sizeIn({ headers }: Msg, name: string, otherwise: number, most: number): number {
  const size = Number.parseInt(headers?.get(name) ?? '', 10);
  return size >= 1 ? Math.min(size, most) : otherwise;
}
