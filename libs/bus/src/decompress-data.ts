import type { MsgHdrs } from '@nats-io/transport-node';
import { uncompressSync } from 'lz4-napi';

import { eventHeader } from './event-header.js';
import { MAX_EVENT_BYTES } from './max-event-bytes.js';

/** What the headers of an event say of its data, or what is wrong with it. */
export type EventData =
  { readonly kind: 'data'; readonly data: Uint8Array } | { readonly kind: 'undecodable'; readonly reason: string };

const LENGTH_BYTES = 4;

/**
 * The data of an event as it was before `content-encoding`; without that header as it is. Never allocates more than `civic-bytes`
 * says, and that is bounded by `MAX_EVENT_BYTES`.
 */
export function decompressData(data: Uint8Array, headers: Pick<MsgHdrs, 'get'>): EventData {
  const encoding = headers.get(eventHeader.encoding);
  if (encoding === '') return { kind: 'data', data };
  if (encoding !== 'lz4') return undecodable('content-encoding is unknown');
  const text = headers.get(eventHeader.bytes);
  const bytes = Number(text);
  if (!/^[1-9]\d{0,9}$/.test(text) || bytes > MAX_EVENT_BYTES) return undecodable('civic-bytes is no size of an event');
  // The decoder makes as much room as the data says of itself.
  if (!saysOfItself(data, bytes)) return undecodable('data is not as long as civic-bytes');
  try {
    const whole = uncompressSync(data);
    return whole.length === bytes ? { kind: 'data', data: whole } : undecodable('data is not as long as civic-bytes');
  } catch {
    return undecodable('data cannot be decompressed');
  }
}

function saysOfItself(data: Uint8Array, bytes: number): boolean {
  if (data.length < LENGTH_BYTES) return false;
  return new DataView(data.buffer, data.byteOffset, LENGTH_BYTES).getUint32(0, true) === bytes;
}

function undecodable(reason: string): EventData {
  return { kind: 'undecodable', reason };
}
