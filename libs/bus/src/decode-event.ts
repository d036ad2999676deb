import { timestampDate } from '@bufbuild/protobuf/wkt';
import type { Msg } from '@nats-io/transport-node';

import { decodeBatch } from './decode-batch.js';
import { decompressData } from './decompress-data.js';
import type { Delivery } from './delivery.js';
import type { BusEvent } from './event.js';
import { Operation, type RecordBatch } from './gen/civicbus/v1/record_batch_pb.js';

/** A message that is no event is expected input: somebody else's bug, or a newer version of this product. */
export type DecodedEvent =
  { readonly kind: 'event'; readonly event: BusEvent } | { readonly kind: 'undecodable'; readonly reason: string };

/** Opposite of `encodeEvent`. Reasons name what is missing and never quote content. Bodies are not parsed. */
export function decodeEvent(
  message: Pick<Msg, 'subject' | 'headers' | 'data'>,
  delivery: Omit<Delivery, 'unread'>,
  incarnation: string,
): DecodedEvent {
  const { headers } = message;
  const id = headers?.get('ce-id') ?? '';
  if (headers === undefined || id === '') return undecodable('header ce-id is missing');
  if (headers.get('ce-specversion') !== '1.0') return undecodable('header ce-specversion is not 1.0');

  const plain = decompressData(message.data, headers);
  if (plain.kind === 'undecodable') return plain;
  let batch: RecordBatch;
  try {
    batch = decodeBatch(plain.data);
  } catch {
    return undecodable('data is not a RecordBatch');
  }
  const fault = faultOf(batch, message.subject);
  if (fault !== undefined) return undecodable(fault);
  return {
    kind: 'event',
    event: {
      id,
      subject: message.subject,
      source: headers.get('ce-source'),
      sequence: delivery.sequence,
      incarnation,
      storedAt: delivery.storedAt,
      traceparent: headers.get('traceparent') || undefined,
      deliveries: delivery.deliveries,
      bytes: message.data.length,
      batch,
    },
  };
}

function faultOf(batch: RecordBatch, subject: string): string | undefined {
  if (subject !== `civic.records.${batch.spec}.${batch.message}`) return 'spec and message differ from the subject';
  if (batch.receivedAt === undefined) return 'received_at is missing';
  if (Number.isNaN(timestampDate(batch.receivedAt).getTime())) return 'received_at is no time';
  if (batch.records.length === 0) return 'there are no records';
  for (const [index, { operation, body }] of batch.records.entries()) {
    if (operation !== Operation.UPSERT && operation !== Operation.DELETE) {
      return `records[${index}] has an unknown operation`;
    }
    if (operation === Operation.UPSERT && body.length === 0) return `records[${index}] has no body`;
  }
  return undefined;
}

function undecodable(reason: string): DecodedEvent {
  return { kind: 'undecodable', reason };
}
