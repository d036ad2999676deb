import type { StandardDataStore } from '@civicbus/store/hotline/standard-data';
import type { Tickets } from '@civicbus/store/hotline/tickets';
import type { OperatorAction } from '@civicbus/store/operator-actions';

/** The tickets of the hotline, its standard data, and the audit of what operators do with them. */
export interface TicketBook {
  readonly tickets: Pick<Tickets, 'change' | 'byRegino'>;
  readonly standardData: Pick<StandardDataStore, 'read' | 'replace'>;
  /** Keeps the row of an action that changed nothing. */
  audit(action: OperatorAction): Promise<void>;
}

/** Injection token of the `TicketBook`. */
export const TICKET_BOOK = Symbol('ticket book');
