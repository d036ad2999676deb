import type { Claim, Envelope } from '@civicbus/gateway/standard';
import type { PoliceContext } from '@civicbus/specs/police/context';
import { dayOf } from '@civicbus/specs/police/day';
import { type PoliceRequest, readRequest, reportOf } from '@civicbus/specs/police/envelope';
import { operationOf } from '@civicbus/specs/police/operation';
import { v7 } from 'uuid';
import type { RegistrationDirectory } from './registration-directory.js';

/** What the rules are told, beside the day of receipt. */
export type RuleSettings = Omit<PoliceContext, 'today'>;

/** Who calls: the cmcId, which is confidential, so that logs show the area. */
export function claimOf(cmcId: string | undefined, directory: RegistrationDirectory): Claim {
  const sender = cmcId ?? '';
  return { account: sender, sender, alias: directory.known(sender)?.area ?? (sender === '' ? '' : 'unregistered') };
}

/** A report of the standard: cmcId beside the records. A report has no id of its own, so a repeated one is a new event. */
export function envelope(settings: RuleSettings, directory: RegistrationDirectory): Envelope<PoliceRequest> {
  return {
    readRequest,
    claimOf: ({ cmcId }) => claimOf(cmcId, directory),
    faultsAround: (request, message) => reportOf(request, message).faults,
    readRecords: (request, message) => reportOf(request, message),
    mayHoldEscapes: ({ mayHoldEscapes }) => mayHoldEscapes,
    contextOf: (): PoliceContext => ({ ...settings, today: dayOf(Date.now()) }),
    operationOf,
    eventIdOf: () => v7(),
  };
}
