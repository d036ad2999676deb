import { headers, type MsgHdrs } from '@nats-io/transport-node';

import { compressData } from './compress-data.js';
import { encodeBatch } from './encode-batch.js';
import type { EventCompression } from './event-compression.js';
import { eventHeader } from './event-header.js';
import type { NewEvent } from './new-event.js';

/** An event as it goes over the wire. */
export interface EncodedEvent {
  readonly subject: string;
  readonly headers: MsgHdrs;
  readonly data: Uint8Array;
  /** Size of the data before it was compressed. */
  readonly bytes: number;
}

/**
 * CloudEvents attributes in headers, protobuf as data, compressed when that is asked for and worth it. `ce-time` is when the gateway had received the request.
 * Throws when the batch breaks what `NewEvent` promises: that is a bug of the publisher, not of the sender.
 */
export function encodeEvent(
  { id, source, traceparent, batch, records }: NewEvent,
  compression: EventCompression = 'lz4',
): EncodedEvent {
  const { receivedAt, spec, message } = batch;
  if (receivedAt === undefined) throw new Error(`event ${id} of ${spec}.${message} has no time of receipt`);
  const count = records ? records.keys.length : batch.records.length;
  if (count === 0) throw new Error(`event ${id} of ${spec}.${message} has no records`);

  const head = headers();
  head.set('Nats-Msg-Id', id);
  head.set('ce-specversion', '1.0');
  head.set('ce-id', id);
  head.set('ce-type', `cn.civicbus.${spec}.${message}`);
  head.set('ce-source', source);
  head.set('ce-time', new Date(Number(receivedAt.seconds) * 1000 + receivedAt.nanos / 1e6).toISOString());
  if (traceparent !== undefined) head.set('traceparent', traceparent);
  head.set(eventHeader.records, String(count));
  const data = encodeBatch(batch, records);
  const compressed = compression === 'lz4' ? compressData(data) : undefined;
  if (compressed !== undefined) {
    head.set(eventHeader.encoding, 'lz4');
    head.set(eventHeader.bytes, String(data.length));
  }
  return {
    subject: `civic.records.${spec}.${message}`,
    headers: head,
    // Of its own: the memory of `data` is for the next event.
    data: compressed ?? Uint8Array.from(data),
    bytes: data.length,
  };
}
