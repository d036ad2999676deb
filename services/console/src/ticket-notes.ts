import { v7 } from 'uuid';
import { messageOf } from '@civicbus/contract/message';
import { Keyword } from '@civicbus/specs/hotline/messages/keyword';
import { Supplement } from '@civicbus/specs/hotline/messages/supplement';
import { normalTime, spacedMoment } from '@civicbus/specs/hotline/times';
import type { StoredTicket } from '@civicbus/store/hotline/stored-ticket';
import type { TicketChange } from '@civicbus/store/hotline/ticket-change';
import { checkedRecord } from './checked-record.js';
import { onlyMembers } from './only-members.js';
import { ProblemError } from './problem-error.js';
import type { OperatorRequest } from './ticket-desk.js';
import { ticketEvent } from './ticket-event.js';

const supplement = messageOf(Supplement);
const keyword = messageOf(Keyword);

/** Who notes something down, and when. */
export type NoteRequest = Pick<OperatorRequest, 'operator' | 'at' | 'traceparent' | 'lengthUnit'>;

/** A note that has passed its checks: what it makes of its ticket; undefined where a ticket of that kind has no such thing. */
export type Note = (ticket: StoredTicket) => TicketChange | undefined;

/** Text that is added to a ticket, in any state; body `{text}` (A106). @throws ProblemError (400) */
export function supplementNote(request: NoteRequest, regino: string, body: unknown): Note {
  const { operator: author, at } = request;
  const { text } = onlyMembers(body, ['text']);
  const id = v7();
  const trimmed = typeof text === 'string' ? text.trim() : text;
  const addtime = spacedMoment(normalTime(at));
  const record = valid(supplement, { id: id.replaceAll('-', ''), regino, text: trimmed, author, addtime }, request);
  const line = { id, interface: 'supplement', action: 'supplement', extra: {}, createdAt: at };
  return (ticket) => ({
    ticket,
    entries: [{ ...line, body: { text: record['text'], author } }],
    events: [ticketEvent(request, ticket, supplement, record)],
  });
}

/** The keyword that a consultation is answered with; body `{keywordname}` (A70). @throws ProblemError (400) */
export function keywordNote(request: NoteRequest, regino: string, body: unknown): Note {
  const { operator: author, at } = request;
  const { keywordname: given } = onlyMembers(body, ['keywordname']);
  const keywordname = typeof given === 'string' ? given.trim() : given;
  const record = valid(keyword, { regino, keywordname, author, settime: spacedMoment(normalTime(at)) }, request);
  return (ticket) =>
    ticket.kind === '3'
      ? {
          ticket: { ...ticket, body: { ...ticket.body, keywordname: record['keywordname'] } },
          events: [ticketEvent(request, ticket, keyword, record)],
        }
      : undefined;
}

function valid(...[message, record, request]: Parameters<typeof checkedRecord>): Readonly<Record<string, unknown>> {
  const checked = checkedRecord(message, record, request);
  if ('faults' in checked) throw ProblemError.invalid(checked.faults);
  return checked.record;
}
