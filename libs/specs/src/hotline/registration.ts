import type { WireRecord } from '@civicbus/contract/normalise';
import type { Rejected } from '../outcome.js';
import { isCorrectable, registeredState, type TicketKind, type TicketState } from './life-cycle.js';
import { refusedFor } from './refusals.js';

/** A ticket that is stored under the number of a registration. */
export interface RegisteredTicket {
  readonly kind: TicketKind;
  readonly state: TicketState;
  /** The registration in normal form. */
  readonly body: WireRecord;
}

/** What is to be done with a registration: nothing when it is a repetition, else store it in a state. */
export type Registration =
  { readonly kind: 'repeated' } | { readonly kind: 'new' | 'revision'; readonly state: TicketState };

/**
 * What becomes of a registration in normal form (A23, A24): identical content again is success and changes nothing; other
 * content is a new revision while the ticket is received, returned or not accepted, and 2006 later or under another kind.
 */
export function decideRegistration(stored: RegisteredTicket | undefined, record: WireRecord): Registration | Rejected {
  const kind = record['reginfotype'] as TicketKind;
  const state = registeredState({ kind, answeredOnSite: isAnsweredOnSite(record) });
  if (!stored) return { kind: 'new', state };
  if (stored.kind !== kind) return refusedFor('2006', '工单状态冲突: 该工单编号已登记为其他信息类别');
  if (isSameContent(stored.body, record)) return { kind: 'repeated' };
  return isCorrectable(stored.state)
    ? { kind: 'revision', state }
    : refusedFor('2006', '工单状态冲突: 工单已受理或办结，不能修改');
}

/** Whether a consultation was answered on the spot (A78). */
export const isAnsweredOnSite = (record: WireRecord): boolean => record['replyonsite'] === '1';

/** Whether two records in normal form say the same; the order of members and how absence is written do not count. */
export const isSameContent = (one: WireRecord, other: WireRecord): boolean => canonical(one) === canonical(other);

function canonical(value: unknown): string {
  // Through JSON first, which knows how exact numbers are written and drops what is undefined.
  return JSON.stringify(sorted(JSON.parse(JSON.stringify(value, exactAsText)) as unknown));
}

/** A decimal as text, whether it was kept as a number or as its literal. */
const exactAsText = (name: string, value: unknown): unknown =>
  name === 'consumamount' && value !== null && value !== undefined ? JSON.stringify(value).replaceAll('"', '') : value;

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value as WireRecord).filter(([, member]) => member !== null && member !== '');
  return members.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, member]) => [name, sorted(member)]);
}
