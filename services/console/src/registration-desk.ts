import { appendOutbox } from '@civicbus/store/outbox/append-outbox';
import { issueSender } from '@civicbus/store/issue-sender';
import { recordOperatorAction } from '@civicbus/store/operator-actions';
import {
  type Registration,
  type RegistrationChange,
  type RegistrationState,
  Registrations,
} from '@civicbus/store/registrations';
import type { Pool } from '@civicbus/store/pool';
import { v7 } from 'uuid';
import { approvalEvent } from './approval-event.js';
import { databaseCall } from './database-call.js';
import { ProblemError } from './problem-error.js';
import type { RegistrationDecision } from './registration-decision.js';

/** A registration as the console shows it. */
export type RegistrationView = Registration & { readonly spec: string };

/** In which states a decision makes sense. */
const DECIDABLE: Readonly<Record<RegistrationDecision['decision'], readonly RegistrationState[]>> = {
  approve: ['pending', 'refused', 'disabled'],
  refuse: ['pending'],
  disable: ['active', 'deregistered', 'reserved', 'pending', 'refused'],
};

/** Registrations as an operator decides on them. Gateways see a decision within seconds. Every method may end in 503. */
export class RegistrationDesk {
  constructor(private readonly pool: Pool) {}

  async list(specs: readonly string[], state?: RegistrationState): Promise<readonly RegistrationView[]> {
    const views: RegistrationView[] = [];
    for (const spec of specs) {
      const all = await databaseCall(new Registrations(this.pool, spec).list());
      views.push(...all.filter((one) => state === undefined || one.state === state).map((one) => ({ spec, ...one })));
    }
    return views;
  }

  /**
   * Approves, refuses or disables what the operator saw: `version` names it, so that nobody slips another request under an approval.
   * An approved platform may send from the addresses that it asked for, and gets its identity when it registers again.
   *
   * @throws ProblemError (404) when there is none, (409) when it has changed since or is in no state for the decision
   */
  async decide(spec: string, area: string, operator: string, decided: RegistrationDecision): Promise<RegistrationView> {
    const { decision, version, reason } = decided;
    const action = { id: v7(), operator, spec, action: `registration-${decision}`, subject: area, reason };
    const change = new Registrations(this.pool, spec).change(area, async (current, client) => {
      const problem = problemOf(current, decision, version);
      await recordOperatorAction(client, { ...action, outcome: problem ? 'refused' : 'done' });
      if (problem || !current) return { problem };
      const store = after(current, decision);
      const event = decision === 'approve' ? approvalEvent(spec, operator, store) : undefined;
      // Under the lock of the registration, so events follow the order of the decisions.
      if (event) await appendOutbox(client, [event]);
      return { problem, store };
    });
    const { problem } = await databaseCall(change);
    if (problem) throw problem;
    const view = (await this.list([spec])).find((one) => one.area === area);
    if (!view) throw ProblemError.notFound('there is no registration of this area');
    return view;
  }
}

function problemOf(
  current: Registration | undefined,
  decision: RegistrationDecision['decision'],
  version: string,
): ProblemError | undefined {
  if (!current) return ProblemError.notFound('there is no registration of this area');
  if (current.version !== version) return ProblemError.conflict('the registration has changed since; look at it again');
  if (DECIDABLE[decision].includes(current.state)) return undefined;
  return ProblemError.conflict(`a registration that is ${current.state} cannot be decided on so`);
}

function after(current: Registration, decision: RegistrationDecision['decision']): RegistrationChange {
  const { sender, sources, details, askedFrom } = current;
  if (decision === 'refuse') return { sender, state: 'refused', sources, details, askedFrom };
  if (decision === 'disable') return { sender, state: 'disabled', sources, details, askedFrom };
  const asked = details['pushIpList'];
  const allowed = Array.isArray(asked) ? (asked as readonly string[]) : sources;
  return { sender: sender ?? issueSender(), state: 'active', sources: allowed, details, askedFrom };
}
