import { v7 } from 'uuid';
import type { Message } from '@civicbus/contract/message';
import type { WireRecord } from '@civicbus/contract/normalise';
import {
  type ActionFacts,
  actionForm,
  completeBody,
  extendedTo,
  extrasOf,
  strayMembers,
} from '@civicbus/specs/hotline/actions';
import type { LengthUnit } from '@civicbus/specs/hotline/byte-lengths';
import {
  ticketActions,
  type TicketAction,
  type TicketKind,
  type TicketStage,
  type TicketState,
  transition,
} from '@civicbus/specs/hotline/life-cycle';
import { isAnsweredOnSite } from '@civicbus/specs/hotline/registration';
import { overlongFeedback, rangeSent } from '@civicbus/specs/hotline/sent-lengths';
import type { StoredTicket } from '@civicbus/store/hotline/stored-ticket';
import type { TicketDecision, TicketLine } from '@civicbus/store/hotline/ticket-change';
import { type CheckedRecord, checkedRecord } from './checked-record.js';
import type { Fault } from './problem.js';
import { ProblemError } from './problem-error.js';
import { shownName } from './shown-name.js';
import { ticketChange } from './ticket-change.js';

/** Who does something, and when. */
export interface OperatorRequest {
  readonly operator: string;
  readonly action: TicketAction;
  readonly body: WireRecord;
  readonly at: Date;
  readonly traceId?: string | undefined;
  readonly traceparent?: string | undefined;
  /** Acceptance and filing are delivered as feedback, too (A47). */
  readonly firstCheckFeedback?: boolean;
  /** What lengths count (A28). */
  readonly lengthUnit: LengthUnit;
}

/** Actions whose lines have no number of their own. */
export const DATED_ACTIONS: readonly TicketAction[] = ['return', 'extend', 'urge'];

/** What an action did, or why it did nothing. */
export type DeskAnswer =
  | {
      readonly kind: 'done';
      readonly ticket: StoredTicket;
      readonly record: WireRecord;
      /** Members of the body that are fields of the action on other kinds of ticket. */
      readonly ignored: readonly string[];
    }
  | { readonly kind: 'refused'; readonly problem: ProblemError; readonly reason: string };

/** Decides an operator's action on a ticket (`ticketStates`, `flows`): 409 for one that its state forbids, 400 for a bad body. */
export function decideAction(
  request: OperatorRequest,
  ticket: StoredTicket | undefined,
  lines: readonly TicketLine[] = [],
): TicketDecision<DeskAnswer> {
  const { action, body, at, lengthUnit } = request;
  if (!ticket) return refusal(ProblemError.notFound('there is no ticket of this number'), 'no such ticket');
  const kind = ticket.kind as TicketKind;
  const stage: TicketStage = {
    kind,
    state: ticket.state as TicketState,
    answeredOnSite: isAnsweredOnSite(ticket.body),
  };
  const next = transition(stage, action);
  if ('conflict' in next) return refusal(conflict(next.conflict), next.conflict);

  const { ofOtherKinds, unknown } = strayMembers(action, kind, body);
  if (unknown.length > 0)
    return refusal(
      invalid(unknown.map((name) => ({ parameter: shownName(name), detail: 'is no field of this action' }))),
      `unknown: ${unknown.map(shownName).join(', ')}`.slice(0, 500),
    );
  const id = v7();
  const form = actionForm(action, kind);
  const range = rangeSent(ticket.body, lengthUnit);
  const facts: ActionFacts = {
    action,
    kind,
    regino: ticket.regino,
    id: id.replaceAll('-', ''),
    at,
    ...(ticket.deadline !== null && { deadline: ticket.deadline }),
    ...(range !== undefined && { consultRange: range }),
  };
  const completed = completeAt(facts, request, lines);
  if ('conflict' in completed) return refusal(conflict(completed.conflict), completed.conflict);
  if (!('record' in completed))
    return refusal(invalid([{ parameter: 'body', detail: completed.reason }]), completed.reason);
  const record = checked(form.message, completed.record, request, action === 'feedback' ? kind : undefined);
  const extra = form.extras ? checked(form.extras, extrasOf(form, body), request) : { record: {} };
  if ('faults' in record || 'faults' in extra) {
    const faults = [...('faults' in record ? record.faults : []), ...('faults' in extra ? extra.faults : [])];
    return refusal(invalid(faults), `invalid: ${faults.map(({ parameter }) => parameter).join(', ')}`);
  }
  const deadline = (action === 'extend' ? extendedTo(record.record) : undefined) ?? ticket.deadline;
  const after: StoredTicket = { ...ticket, state: next.to, deadline };
  return {
    change: ticketChange({
      request,
      id,
      message: form.message,
      ticket: after,
      record: record.record,
      extra: extra.record,
    }),
    answer: { kind: 'done', ticket: after, record: record.record, ignored: ofOtherKinds },
  };
}

/** Completes a body at the first free second: lines of these actions are told apart by their times (A99, A104, A105). */
function completeAt(
  facts: ActionFacts,
  request: OperatorRequest,
  lines: readonly TicketLine[],
): ReturnType<typeof completeBody> | { readonly conflict: string } {
  const { message } = actionForm(facts.action, facts.kind);
  const taken = new Set(lines.filter(({ action }) => action === facts.action).map((line) => message.keyOf(line.body)));
  let last: string | undefined;
  for (let seconds = 0; ; seconds += 1) {
    const completed = completeBody({ ...facts, at: new Date(facts.at.getTime() + seconds * 1_000) }, request.body);
    if (taken.size === 0 || !('record' in completed)) return completed;
    // A copy: validation writes the normal form into what it is given.
    const valid = checked(message, { ...completed.record }, request);
    const key = 'record' in valid ? message.keyOf(valid.record) : '';
    if (!taken.has(key)) return completed;
    if (key === last) return { conflict: `工单在该时间已有相同的${ticketActions[facts.action]}记录` };
    last = key;
  }
}

/** @param feedbackOf kind of the ticket whose feedback it is; it stays within the lengths that its table prints */
function checked(
  message: Message,
  record: WireRecord,
  request: OperatorRequest,
  feedbackOf?: TicketKind,
): CheckedRecord {
  const one = checkedRecord(message, record, request);
  if ('faults' in one || feedbackOf === undefined) return one;
  const overlong = overlongFeedback(feedbackOf, one.record, request.lengthUnit);
  return overlong.length === 0
    ? one
    : { faults: overlong.map(({ field, message: detail }) => ({ parameter: field, detail })) };
}

const refusal = (problem: ProblemError, reason: string): TicketDecision<DeskAnswer> => ({
  answer: { kind: 'refused', problem, reason },
});

const invalid = (faults: readonly Fault[]): ProblemError => ProblemError.invalid(faults);

const conflict = (detail: string): ProblemError =>
  new ProblemError({ type: 'about:blank', title: 'Conflict', status: 409, detail });
