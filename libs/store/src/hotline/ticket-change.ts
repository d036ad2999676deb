import type { OutboxEvent } from '../outbox/outbox-event.js';
import type { OperatorAction } from '../operator-actions.js';
import type { StoredTicket } from './stored-ticket.js';

/** One line of what happened to a ticket, in the fields of the interface that reads it. */
export interface TicketEntry {
  /** UUIDv7; without dashes it is the `id` of the process interfaces. */
  readonly id: string;
  /** Id of the reading interface, e.g. `getShBtgData`. */
  readonly interface: string;
  readonly action: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** What only docking tables show. */
  readonly extra: Readonly<Record<string, unknown>>;
  readonly createdAt: Date;
}

/** Feedback that is to wait for the caller. */
export interface NewFeedback {
  readonly feetime: Date;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Whether a ticket has entered the platform. */
export interface ReceiptStatus {
  readonly status: string;
  readonly reason: string | null;
  readonly at: Date;
}

/** All that one change does, in one transaction. */
export interface TicketChange {
  /** The ticket as it is to be; a revision that is not stored yet is kept in the history. */
  readonly ticket: StoredTicket;
  readonly entries?: readonly TicketEntry[];
  readonly feedback?: readonly NewFeedback[];
  readonly receipt?: ReceiptStatus;
  /** What tells the bus of the receipt, where the registration page is concerned: of its tickets, and where one takes its failure's place. */
  readonly receiptEvent?: OutboxEvent;
  /** The link of the registration page that is used up by this. */
  readonly usedLink?: string;
  readonly events?: readonly OutboxEvent[];
  readonly audit?: OperatorAction;
}

/** A line that a ticket has. */
export type TicketLine = Pick<TicketEntry, 'action' | 'body'>;

/** What is decided about a ticket: a change or none, and what the caller is told. */
export interface TicketDecision<T> {
  readonly change?: TicketChange;
  readonly answer: T;
}
