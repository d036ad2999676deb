import { v7 } from 'uuid';
import type { Message } from '@civicbus/contract/message';
import type { WireRecord } from '@civicbus/contract/normalise';
import type { StoredTicket } from '@civicbus/store/hotline/stored-ticket';
import type { OutboxEvent } from '@civicbus/store/outbox/outbox-event';
import type { OperatorRequest } from './ticket-desk.js';

/** The event that tells of what an operator has written about a ticket; the sender is who registered it. */
export function ticketEvent(
  { operator, at, traceparent }: Pick<OperatorRequest, 'operator' | 'at' | 'traceparent'>,
  { appId }: Pick<StoredTicket, 'appId'>,
  about: Message,
  body: WireRecord,
): OutboxEvent {
  const text = JSON.stringify(body);
  return {
    id: v7(),
    spec: about.facts.spec,
    message: about.facts.id,
    sender: appId,
    peer: operator,
    code: '0000',
    bytes: Buffer.byteLength(text),
    receivedAt: at,
    traceparent,
    warnings: [],
    records: [{ key: about.keyOf(body), body: text }],
  };
}
