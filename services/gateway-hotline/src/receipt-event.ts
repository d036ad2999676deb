import { messageOf } from '@civicbus/contract/message';
import type { Transport } from '@civicbus/gateway/transport';
import { Receipt } from '@civicbus/specs/hotline/messages/receipt';
import { normalTime } from '@civicbus/specs/hotline/times';
import type { ReceiptStatus } from '@civicbus/store/hotline/ticket-change';
import type { OutboxEvent } from '@civicbus/store/outbox/outbox-event';
import { v7 } from 'uuid';

const { facts, keyOf } = messageOf(Receipt);

/** The event that tells whether a ticket of the registration page has entered the platform. */
export function receiptEvent(
  { appId, regino }: { readonly appId: string; readonly regino: string },
  { status, reason, at }: ReceiptStatus,
  { bytes, traceparent }: Pick<Transport, 'bytes' | 'traceparent'>,
): OutboxEvent {
  const record = { regino, status, ...(reason !== null && { reason }), recordtime: normalTime(at) };
  return {
    id: v7(),
    spec: facts.spec,
    message: facts.id,
    sender: appId,
    peer: appId,
    code: '0000',
    bytes,
    receivedAt: at,
    traceparent,
    warnings: [],
    records: [{ key: keyOf(record), body: JSON.stringify(record) }],
  };
}
