import type { OutboxEvent } from '@civicbus/store/outbox/outbox-event';
import type { RegistrationChange } from '@civicbus/store/registrations';
import { REGISTRATION } from '@civicbus/specs/police/message-ids';
import { v7 } from 'uuid';

/** Interfaces by which platforms register, of the standards that have one. */
const REGISTRATIONS: Readonly<Record<string, string>> = { police: REGISTRATION };

/**
 * Tells of a registration that an operator has approved: from then on the platform may send, whether or not it registers again, and is
 * readable under the interface of its registration. None for a registration without content.
 */
export function approvalEvent(spec: string, operator: string, approved: RegistrationChange): OutboxEvent | undefined {
  const message = REGISTRATIONS[spec];
  const { sender, details } = approved;
  if (message === undefined || sender === null || Object.keys(details).length === 0) return undefined;
  const body = JSON.stringify(details);
  return {
    id: v7(),
    spec,
    message,
    sender,
    peer: operator,
    code: '0',
    bytes: Buffer.byteLength(body),
    receivedAt: new Date(),
    warnings: [],
    // A platform has one registration.
    records: [{ key: '', body }],
  };
}
