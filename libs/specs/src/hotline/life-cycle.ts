/** Kind of a ticket (table reginfotype): 1 complaint, 2 report, 3 consultation. */
export type TicketKind = '1' | '2' | '3';

/** State of a ticket on the platform's side (ticketStates), with its Chinese name. */
export const ticketStates = {
  received: '已接收',
  auditRejected: '审核不通过',
  notAccepted: '不受理',
  accepted: '受理',
  filed: '立案',
  closed: '已办结',
} as const;

export type TicketState = keyof typeof ticketStates;

/** What an operator does with a ticket, with its Chinese name. */
export const ticketActions = {
  return: '退回',
  accept: '受理',
  refuse: '不受理',
  file: '立案',
  extend: '延期',
  urge: '催办',
  process: '分流办理',
  feedback: '反馈',
} as const;

export type TicketAction = keyof typeof ticketActions;

/** A ticket as far as its life cycle goes. */
export interface TicketStage {
  readonly kind: TicketKind;
  readonly state: TicketState;
  /** A consultation that was answered on the spot: stored closed, without feedback (A78). */
  readonly answeredOnSite?: boolean;
}

/** The state that an action leads to, or why it is not possible now: a conflict (409), in Chinese. */
export type Transition = { readonly to: TicketState } | { readonly conflict: string };

/** State in which the handling of a kind is under way: decided on, or for a consultation, received. */
const UNDER_WAY: Readonly<Record<TicketKind, TicketState>> = { '1': 'accepted', '2': 'filed', '3': 'received' };

type Rule = (stage: TicketStage) => TicketState | undefined;

const open = ({ kind, state }: TicketStage): boolean => state === 'received' || state === UNDER_WAY[kind];
const only =
  (kinds: readonly TicketKind[], to: TicketState): Rule =>
  ({ kind, state }) =>
    kinds.includes(kind) && state === 'received' ? to : undefined;

const RULES: Readonly<Record<TicketAction, Rule>> = {
  // Pre-review, before anything is decided (flow audit-return, A100).
  return: only(['1', '2', '3'], 'auditRejected'),
  // Acceptance belongs to complaints, filing to reports; either may be refused (flows accepted, report-filed, A113).
  accept: only(['1'], 'accepted'),
  file: only(['2'], 'filed'),
  refuse: only(['1', '2'], 'notAccepted'),
  // A limit is extended once the handling is under way.
  extend: ({ kind, state }) => (state === UNDER_WAY[kind] ? state : undefined),
  urge: (stage) => (open(stage) ? stage.state : undefined),
  process: (stage) => (open(stage) ? stage.state : undefined),
  // Feedback closes the ticket; a closed one may have more, which is delivered in order (A48, A49).
  feedback: ({ kind, state, answeredOnSite = false }) =>
    (state === UNDER_WAY[kind] || state === 'closed') && !answeredOnSite ? 'closed' : undefined,
};

/** What becomes of a ticket by an operator's action. */
export function transition(stage: TicketStage, action: TicketAction): Transition {
  const to = RULES[action](stage);
  return to === undefined
    ? { conflict: `工单状态为“${ticketStates[stage.state]}”，不能${ticketActions[action]}` }
    : { to };
}

/** The actions that are possible now. */
export const possibleActions = (stage: TicketStage): TicketAction[] =>
  (Object.keys(RULES) as TicketAction[]).filter((action) => 'to' in transition(stage, action));

/** State of a ticket that is registered, again or for the first time: a consultation answered on the spot is closed (A78). */
export const registeredState = ({ kind, answeredOnSite = false }: Omit<TicketStage, 'state'>): TicketState =>
  kind === '3' && answeredOnSite ? 'closed' : 'received';

/** Whether 12345 has to do something about the ticket: it was returned, or not accepted (A100). */
export const isReturned = (state: TicketState): boolean => state === 'auditRejected' || state === 'notAccepted';

/** Whether a registration with other content may replace the stored one: not after acceptance (A24). */
export const isCorrectable = (state: TicketState): boolean => state === 'received' || isReturned(state);
