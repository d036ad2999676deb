import type { MsgHdrs } from '@nats-io/transport-node';

import { decompressBlock } from './decompress-block.js';
import { eventHeader } from './event-header.js';
import type { EventMemory } from './event-memory.js';
import { MAX_EVENT_BYTES } from './max-event-bytes.js';

/** What the headers of an event say of its data, or what is wrong with it. */
export type EventData =
  { readonly kind: 'data'; readonly data: Uint8Array } | { readonly kind: 'undecodable'; readonly reason: string };

const LENGTH_BYTES = 4;
const OWN_MEMORY = { take: (bytes: number) => Buffer.allocUnsafeSlow(bytes) };

/**
 * The data of an event as it was before `content-encoding`; without that header as it is. Never takes more memory than `civic-bytes`
 * says, and that is bounded by `MAX_EVENT_BYTES`.
 *
 * @param memory where it is written; by default into memory of its own
 */
export function decompressData(
  data: Uint8Array,
  headers: Pick<MsgHdrs, 'get'>,
  memory: Pick<EventMemory, 'take'> = OWN_MEMORY,
): EventData {
  const encoding = headers.get(eventHeader.encoding);
  if (encoding === '') return { kind: 'data', data };
  if (encoding !== 'lz4') return undecodable('content-encoding is unknown');
  const text = headers.get(eventHeader.bytes);
  const bytes = Number(text);
  if (!/^[1-9]\d{0,9}$/.test(text) || bytes > MAX_EVENT_BYTES) return undecodable('civic-bytes is no size of an event');
  if (!saysOfItself(data, bytes)) return undecodable('data is not as long as civic-bytes');
  const whole = memory.take(bytes);
  return decompressBlock(data, LENGTH_BYTES, whole)
    ? { kind: 'data', data: whole }
    : undecodable('data cannot be decompressed');
}

function saysOfItself(data: Uint8Array, bytes: number): boolean {
  if (data.length < LENGTH_BYTES) return false;
  return new DataView(data.buffer, data.byteOffset, LENGTH_BYTES).getUint32(0, true) === bytes;
}

function undecodable(reason: string): EventData {
  return { kind: 'undecodable', reason };
}
