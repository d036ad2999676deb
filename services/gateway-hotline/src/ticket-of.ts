import { plainDecimal } from '@civicbus/contract/exact-decimal';
import type { WireRecord } from '@civicbus/contract/normalise';
import { staffFieldsOf } from '@civicbus/specs/hotline/staff-fields';
import type { StoredTicket } from '@civicbus/store/hotline/stored-ticket';

/** What a ticket is made of beside its record. */
export interface TicketFacts {
  readonly appId: string;
  readonly state: string;
  readonly origin: StoredTicket['origin'];
  readonly receivedAt: Date;
  /** Last day of handling; undefined: none. */
  readonly deadline: string | undefined;
}

/** The ticket that a registration in normal form makes of the one that is stored, if any. */
export function ticketOf(record: WireRecord, facts: TicketFacts, before: StoredTicket | undefined): StoredTicket {
  const { consumamount, ...rest } = record;
  const amount = consumamount === undefined ? undefined : plainDecimal(consumamount);
  return {
    appId: facts.appId,
    regino: String(record['regino']),
    kind: String(record['reginfotype']),
    state: facts.state,
    registime: new Date(String(record['registime'])),
    revision: (before?.revision ?? 0) + 1,
    deadline: facts.state === 'closed' ? null : (facts.deadline ?? null),
    // Amounts as text, so that no digit is lost on the way through the database.
    body: {
      ...(JSON.parse(JSON.stringify({ ...rest, consumamount: amount })) as Record<string, unknown>),
      ...(before && staffFieldsOf(before.body)),
    },
    origin: before?.origin ?? facts.origin,
    receivedAt: before?.receivedAt ?? facts.receivedAt,
  };
}
