import type { WireRecord } from '@civicbus/contract/normalise';
import { type Refusal, rejected } from '@civicbus/specs/outcome';
import { unknownCmcId } from '@civicbus/specs/police/around';
import type { Registration, RegistrationChange } from '@civicbus/store/registrations';
import { AddressList } from './address-list.js';
import { foreignAddress } from './auth.js';

/** A registration that has passed its own checks. */
export interface RegistrationRequest {
  /** In normal form. */
  readonly record: WireRecord;
  readonly cmcId: string | undefined;
  /** Where it came from. */
  readonly address: string;
}

/** Whom an installation lets in. */
export interface RegistrationPolicy {
  readonly autoApprove: boolean;
  readonly areaRanges: ReadonlyMap<string, AddressList>;
  readonly issue: () => string;
}

/** What becomes of a registration, and what is to be stored. */
export type Decision =
  | { readonly kind: 'accepted'; readonly cmcId: string; readonly store: RegistrationChange }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly store?: RegistrationChange };

const PENDING = '首次注册须经管理员审批，申请已登记，审批后请重新注册';
const DISABLED = '此区域的注册已被管理员停用';

const refuse = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });

/**
 * Registers, changes or deregisters (A8, A47). An area that has its identity listens only to the addresses of its list and of the
 * range configured for it; a first registration without such a range waits for an operator.
 */
export function decideRegistration(
  current: Registration | undefined,
  request: RegistrationRequest,
  policy: RegistrationPolicy,
): Decision {
  const { record, cmcId, address } = request;
  const inRange = policy.areaRanges.get(record['areaCode'] as string)?.has(address) ?? false;
  const settled = current?.state === 'active' || current?.state === 'deregistered';
  // Before the cmcId is looked at: a stranger must not learn whether he has guessed it.
  if (settled && !inRange && !new AddressList(current.sources).has(address)) return refuse(foreignAddress());
  if (cmcId !== undefined && cmcId !== current?.sender) return refuse(unknownCmcId());
  // Only a new registration brings it back.
  if (current?.state === 'deregistered' && record['reportType'] === 'U') return refuse(unknownCmcId());
  if (current?.state === 'disabled') return refuse(rejected('authentication', DISABLED));

  const sender = current?.sender ?? null;
  const details = { ...record };
  const asked = { sender, details, askedFrom: address };
  const open = settled || inRange || (policy.autoApprove && current?.state !== 'refused');
  if (!open) {
    const waiting = { ...asked, state: 'pending', sources: [] } as const;
    return { kind: 'refused', refusal: rejected('authentication', PENDING), store: waiting };
  }
  const issued = sender ?? policy.issue();
  const sources = record['pushIpList'] as readonly string[];
  const state = record['reportType'] === 'D' ? 'deregistered' : 'active';
  // Who deregisters keeps the addresses from which it may come back.
  const kept = state === 'deregistered' && current ? current.sources : sources;
  return { kind: 'accepted', cmcId: issued, store: { ...asked, sender: issued, state, sources: kept } };
}
