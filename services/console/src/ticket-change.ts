import { v7 } from 'uuid';
import type { Message } from '@civicbus/contract/message';
import type { WireRecord } from '@civicbus/contract/normalise';
import { firstCheckResult, refusalFeedback, summarised } from '@civicbus/specs/hotline/result-feedback';
import { hotline } from '@civicbus/specs/hotline/spec';
import type { StoredTicket } from '@civicbus/store/hotline/stored-ticket';
import type { TicketChange } from '@civicbus/store/hotline/ticket-change';
import type { OperatorRequest } from './ticket-desk.js';
import { ticketEvent } from './ticket-event.js';

/** An action that has passed every check. */
export interface DecidedAction {
  readonly request: OperatorRequest;
  /** Of the line that it writes. */
  readonly id: string;
  readonly message: Message;
  /** As it is to be. */
  readonly ticket: StoredTicket;
  readonly record: WireRecord;
  readonly extra: WireRecord;
}

const FEEDBACK: Readonly<Record<string, string>> = {
  '1': 'getTodoCaseFeedbackTs',
  '2': 'getTodoCaseFeedbackJb',
  '3': 'getTodoCaseFeedbackZx',
};

/** All that an action writes: the ticket, its line, feedback for the caller, the events that tell of it and the audit row. */
export function ticketChange({ request, id, message, ticket, record, extra }: DecidedAction): TicketChange {
  const { action, at, operator, traceId } = request;
  const feedback = feedbackOf(request, ticket, record, extra);
  const messages: readonly (readonly [Message, WireRecord])[] =
    action === 'feedback'
      ? [[message, feedback ?? record]]
      : [[message, record], ...(feedback ? [[feedbackMessage(ticket.kind), feedback] as const] : [])];
  return {
    ticket,
    entries: [{ id, interface: message.facts.id, action, body: record, extra, createdAt: at }],
    ...(feedback && { feedback: [{ feetime: at, body: feedback }] }),
    events: messages.map(([about, body]) => ticketEvent(request, ticket, about, body)),
    audit: { id: v7(), operator, spec: 'hotline', action, subject: ticket.regino, outcome: 'done', traceId },
  };
}

/** Closing results and non-acceptance are delivered, and where it is set, acceptance and filing (A47, A100). */
function feedbackOf(
  { action, firstCheckFeedback = false, lengthUnit }: OperatorRequest,
  { kind }: StoredTicket,
  record: WireRecord,
  extra: WireRecord,
): WireRecord | undefined {
  if (action === 'feedback')
    return { ...record, dealResult: summarised(String(record['dealResult']), extra, lengthUnit) };
  if (kind !== '1' && kind !== '2') return undefined;
  if (action === 'refuse') return refusalFeedback(kind, record, extra);
  const firstCheck = firstCheckFeedback && (action === 'accept' || action === 'file');
  return firstCheck ? firstCheckResult(kind, record) : undefined;
}

function feedbackMessage(kind: string): Message {
  const message = hotline.messages.find(({ facts }) => facts.id === FEEDBACK[kind]);
  if (!message) throw new Error(`no feedback is declared for kind ${kind}`);
  return message;
}
