import { type Message, messageOf } from '@civicbus/contract/message';
import type { WireRecord } from '@civicbus/contract/normalise';
import type { Rejected } from '../outcome.js';
import { isAbsent } from './envelope.js';
import { ComplaintResult } from './extras/complaint-result.js';
import { RefusalReason } from './extras/refusal-reason.js';
import { ReportResult } from './extras/report-result.js';
import type { TicketAction, TicketKind } from './life-cycle.js';
import { AuditReturn } from './messages/audit-return.js';
import { ComplaintFeedback } from './messages/complaint-feedback.js';
import { ComplaintProcess } from './messages/complaint-process.js';
import { ConsultationFeedback } from './messages/consultation-feedback.js';
import { Extension } from './messages/extension.js';
import { ReportFeedback } from './messages/report-feedback.js';
import { ReportProcess } from './messages/report-process.js';
import { Transfer } from './messages/transfer.js';
import { Urging } from './messages/urging.js';
import { malformed } from './refusals.js';
import { normalTime, spacedMoment } from './times.js';

/** What an operator's action writes: the record that its interface reads, and what only the docking tables show. */
export interface ActionForm {
  readonly message: Message;
  readonly extras?: Message;
}

const KINDS: readonly TicketKind[] = ['1', '2', '3'];

const extrasOfResult: Readonly<Partial<Record<TicketKind, Message>>> = {
  '1': messageOf(ComplaintResult),
  '2': messageOf(ReportResult),
};

const process: Readonly<Record<TicketKind, Message>> = {
  '1': messageOf(ComplaintProcess),
  '2': messageOf(ReportProcess),
  '3': messageOf(Transfer),
};

const feedback: Readonly<Record<TicketKind, Message>> = {
  '1': messageOf(ComplaintFeedback),
  '2': messageOf(ReportFeedback),
  '3': messageOf(ConsultationFeedback),
};

/** The form of an action on a ticket of a kind. */
export function actionForm(action: TicketAction, kind: TicketKind): ActionForm {
  switch (action) {
    case 'return':
      return { message: messageOf(AuditReturn) };
    case 'accept':
    case 'file':
      return { message: process[kind] };
    case 'refuse':
      return { message: process[kind], extras: messageOf(RefusalReason) };
    case 'extend':
      return { message: messageOf(Extension) };
    case 'urge':
      return { message: messageOf(Urging) };
    case 'process':
      return { message: messageOf(Transfer) };
    case 'feedback': {
      const extras = extrasOfResult[kind];
      return { message: feedback[kind], ...(extras && { extras }) };
    }
  }
}

/** Members of an operator's body that its form has no field for, by name. */
export interface StrayMembers {
  /** Fields of the action on tickets of another kind. */
  readonly ofOtherKinds: readonly string[];
  /** Fields of the action on no ticket. */
  readonly unknown: readonly string[];
}

/** What of a body an action has no field for: it would be lost. */
export function strayMembers(action: TicketAction, kind: TicketKind, body: WireRecord): StrayMembers {
  const isOf = (one: TicketKind, name: string): boolean => {
    const { message, extras } = actionForm(action, one);
    return message.fieldNames.has(name) || extras?.fieldNames.has(name) === true;
  };
  const stray = Object.keys(body).filter((name) => !isOf(kind, name));
  const isElsewhere = (name: string): boolean => KINDS.some((one) => isOf(one, name));
  return {
    ofOtherKinds: stray.filter(isElsewhere),
    unknown: stray.filter((name) => !isElsewhere(name)),
  };
}

/** What the platform knows itself of an action on a ticket. */
export interface ActionFacts {
  readonly action: TicketAction;
  readonly kind: TicketKind;
  readonly regino: string;
  /** Id of the row, 32 characters at most. */
  readonly id: string;
  readonly at: Date;
  /** Last day of the limit, yyyy-MM-dd; absent: none. */
  readonly deadline?: string;
  /** Name of the range of a consultation, or its code (A57). */
  readonly consultRange?: string;
}

/** Values that an action fixes, by the field of its message: another one in the body contradicts it. */
function fixed({ action, regino, id }: ActionFacts): WireRecord {
  switch (action) {
    case 'return':
    case 'feedback':
      return { odrno: regino };
    case 'accept':
    case 'file':
      return { id, bh: regino, slflag: '1' };
    case 'refuse':
      return { id, bh: regino, slflag: '2' };
    case 'extend':
      return { orderid: regino };
    case 'urge':
      return { id: regino };
    case 'process':
      return { id, bh: regino };
  }
}

/** Values that are taken where the body leaves them out. */
function known({ action, kind, at, deadline, consultRange }: ActionFacts, body: WireRecord): WireRecord {
  const now = spacedMoment(normalTime(at));
  switch (action) {
    case 'return':
      return { updateTime: now };
    case 'extend': {
      const approved = isAbsent(body['result']) || body['result'] === '1';
      const passed = approved ? { result: '1', state: '已通过', spdate: now } : { state: '未通过' };
      return { ...passed, sqdate: now, gxdate: now, olddeadline: deadline };
    }
    case 'urge':
      return { cbdate: now };
    case 'process':
      return { zcdate: now, deadline };
    case 'feedback':
      return kind === '1' ? { acceptType: '1' } : kind === '3' ? { consultRange } : {};
    case 'accept':
    case 'refuse':
    case 'file':
      return {};
  }
}

/**
 * The body of an operator's action with what the platform knows itself, to be validated by the form's message.
 * A ticket number or decision in the body that is not the action's own is refused (2004). Members of the extras are left out.
 */
export function completeBody(facts: ActionFacts, body: WireRecord): { readonly record: WireRecord } | Rejected {
  const { message, extras } = actionForm(facts.action, facts.kind);
  const given = Object.fromEntries(
    Object.entries(body).filter(([name, value]) => {
      const elsewhere = extras?.fieldNames.has(name) === true && !message.fieldNames.has(name);
      return !isAbsent(value) && !elsewhere;
    }),
  );
  const decided = fixed(facts);
  // An id of a row may be left to the platform only: the caller's would not be unique.
  const contradicted = Object.keys(decided).find((name) => {
    return name in given && given[name] !== decided[name] && decided[name] !== facts.id;
  });
  if (contradicted !== undefined) return malformed(contradicted);
  const limit = facts.action === 'extend' ? wholeDay(given['yqdate']) : undefined;
  return { record: { ...known(facts, given), ...given, ...decided, ...(limit !== undefined && { yqdate: limit }) } };
}

/** Members of an operator's body that only the docking tables show, to be validated by the form's extras. */
export function extrasOf({ extras, message }: ActionForm, body: WireRecord): WireRecord {
  const own = Object.entries(body).filter(
    ([name, value]) => extras?.fieldNames.has(name) === true && !message.fieldNames.has(name) && !isAbsent(value),
  );
  return Object.fromEntries(own);
}

/** A limit that is given as a day lasts until its end. */
function wholeDay(limit: unknown): string | undefined {
  return typeof limit === 'string' && /^\d{4}-\d\d-\d\d$/.test(limit) ? `${limit} 23:59:59` : undefined;
}

/** The last day that an extension in normal form gives the ticket; undefined when it was not approved. */
export function extendedTo(extension: WireRecord): string | undefined {
  return extension['result'] === '1' ? String(extension['yqdate']).slice(0, 10) : undefined;
}
