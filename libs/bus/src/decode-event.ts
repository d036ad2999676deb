import { timestampDate } from '@bufbuild/protobuf/wkt';
import type { Msg } from '@nats-io/transport-node';

import { type DecodedBatch, decodeBatch } from './decode-batch.js';
import { decompressData } from './decompress-data.js';
import type { Delivery } from './delivery.js';
import type { EventMemory } from './event-memory.js';
import type { BusEvent } from './event.js';
import { Operation } from './gen/civicbus/v1/record_batch_pb.js';

/** A message that is no event is expected input: somebody else's bug, or a newer version of this product. */
export type DecodedEvent =
  { readonly kind: 'event'; readonly event: BusEvent } | { readonly kind: 'undecodable'; readonly reason: string };

/**
 * Opposite of `encodeEvent`. Reasons name what is missing and never quote content. Bodies are not parsed.
 *
 * @param memory where compressed data is read into; by default memory of its own
 */
export function decodeEvent(
  message: Pick<Msg, 'subject' | 'headers' | 'data'>,
  delivery: Omit<Delivery, 'unread'>,
  incarnation: string,
  memory?: Pick<EventMemory, 'take'>,
): DecodedEvent {
  const { headers } = message;
  const id = headers?.get('ce-id') ?? '';
  if (headers === undefined || id === '') return undecodable('header ce-id is missing');
  if (headers.get('ce-specversion') !== '1.0') return undecodable('header ce-specversion is not 1.0');

  const plain = decompressData(message.data, headers, memory);
  if (plain.kind === 'undecodable') return plain;
  let decoded: DecodedBatch;
  try {
    decoded = decodeBatch(plain.data);
  } catch {
    return undecodable('data is not a RecordBatch');
  }
  const fault = faultOf(decoded, message.subject);
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
      ...decoded,
    },
  };
}

function faultOf({ batch, records }: DecodedBatch, subject: string): string | undefined {
  if (subject !== `civic.records.${batch.spec}.${batch.message}`) return 'spec and message differ from the subject';
  if (batch.receivedAt === undefined) return 'received_at is missing';
  if (Number.isNaN(timestampDate(batch.receivedAt).getTime())) return 'received_at is no time';
  if (records.length === 0) return 'there are no records';
  const { operations, starts, ends } = records;
  for (const [index, operation] of operations.entries()) {
    if (operation === Operation.DELETE) continue;
    if (operation !== Operation.UPSERT) return `records[${index}] has an unknown operation`;
    if (starts[index] === ends[index]) return `records[${index}] has no body`;
  }
  return undefined;
}

function undecodable(reason: string): DecodedEvent {
  return { kind: 'undecodable', reason };
}
