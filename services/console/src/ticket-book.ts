import type { LengthUnit } from '@civicbus/specs/hotline/byte-lengths';
import type { Accounts } from '@civicbus/store/accounts';
import type { CallHints } from '@civicbus/store/hotline/call-hints';
import type { RegistrationLinks } from '@civicbus/store/hotline/registration-links';
import type { Seats } from '@civicbus/store/hotline/seats';
import type { StandardDataStore } from '@civicbus/store/hotline/standard-data';
import type { Tickets } from '@civicbus/store/hotline/tickets';
import type { OperatorAction } from '@civicbus/store/operator-actions';

/** The tickets of the hotline, its standard data, and the audit of what operators do with them. */
export interface TicketBook {
  readonly tickets: Pick<Tickets, 'change' | 'byRegino' | 'supplements'>;
  readonly calls: Pick<CallHints, 'find'>;
  readonly seats: Pick<Seats, 'list' | 'replace' | 'put'>;
  readonly links: Pick<RegistrationLinks, 'create' | 'key'>;
  readonly accounts: Pick<Accounts, 'snapshot'>;
  readonly standardData: Pick<StandardDataStore, 'read' | 'replace'>;
  /** How long a link to the registration page can be opened. */
  readonly linkMinutes: number;
  /** Address of the gateway for browsers; empty: links are paths. */
  readonly publicUrl: string;
  /** Acceptance and filing are delivered as feedback, too (A47). */
  readonly firstCheckFeedback: boolean;
  /** What lengths count (A28). */
  readonly lengthUnit: LengthUnit;
  /** Keeps the row of an action that changed nothing. */
  audit(action: OperatorAction): Promise<void>;
}

/** Injection token of the `TicketBook`. */
export const TICKET_BOOK = Symbol('ticket book');
