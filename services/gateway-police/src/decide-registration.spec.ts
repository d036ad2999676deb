import { describe, expect, it } from '@jest/globals';
import type { Registration } from '@civicbus/store/registrations';
import { AddressList } from './address-list.js';
import { decideRegistration, type RegistrationPolicy } from './decide-registration.js';

const HOME = '192.0.2.1';
const policy = (more: Partial<RegistrationPolicy> = {}): RegistrationPolicy => ({
  autoApprove: false,
  areaRanges: new Map([['510000', new AddressList(['198.51.100.0/24'])]]),
  issue: () => 'issued',
  ...more,
});
const stored = (more: Partial<Registration> = {}): Registration => ({
  area: '620000',
  sender: 'own',
  state: 'active',
  sources: [HOME],
  details: {},
  askedFrom: HOME,
  version: '1',
  updatedAt: '',
  ...more,
});
const outcome = (
  current: Registration | undefined,
  request: { area?: string; type?: string; cmcId?: string; address?: string } = {},
  settings = policy(),
) => {
  const { area = '620000', type = 'A', cmcId, address = HOME } = request;
  const record = { reportType: type, areaCode: area, pushIpList: ['192.0.2.7'] };
  const decision = decideRegistration(current, { record, cmcId, address }, settings);
  if (decision.kind === 'accepted') return `${decision.cmcId} ${decision.store.state} ${decision.store.sources.join()}`;
  const { refusal, store } = decision;
  const kind = refusal.kind === 'rejected' ? refusal.concerns : refusal.kind;
  return `${kind} ${store?.state ?? 'nothing stored'}`;
};

describe('a registration', () => {
  it.each([
    ['waits when it is the first', outcome(undefined), 'authentication pending'],
    [
      'is open from the range of its area',
      outcome(undefined, { area: '510000', address: '198.51.100.9' }),
      'issued active 192.0.2.7',
    ],
    [
      'is open to all in a test configuration',
      outcome(undefined, {}, policy({ autoApprove: true })),
      'issued active 192.0.2.7',
    ],
    ['changes the list from an address of it', outcome(stored()), 'own active 192.0.2.7'],
    ['is closed to other addresses', outcome(stored(), { address: '203.0.113.1' }), 'authentication nothing stored'],
    [
      'is closed to them in a test configuration too',
      outcome(stored(), { address: '203.0.113.1' }, policy({ autoApprove: true })),
      'authentication nothing stored',
    ],
    [
      'tells nobody from there whether a cmcId is right',
      outcome(stored(), { address: '203.0.113.1', cmcId: 'guess' }),
      'authentication nothing stored',
    ],
    ['refuses a wrong cmcId', outcome(stored(), { cmcId: 'other' }), 'parameters nothing stored'],
    ['refuses a cmcId of an area that has none', outcome(undefined, { cmcId: 'other' }), 'parameters nothing stored'],
    ['takes the right cmcId', outcome(stored(), { type: 'U', cmcId: 'own' }), 'own active 192.0.2.7'],
    [
      'ends, and keeps the addresses from which it may come back',
      outcome(stored(), { type: 'D', cmcId: 'own' }),
      `own deregistered ${HOME}`,
    ],
    [
      'that has ended is not changed',
      outcome(stored({ state: 'deregistered' }), { type: 'U', cmcId: 'own' }),
      'parameters nothing stored',
    ],
    [
      'that has ended is not changed by its area either',
      outcome(stored({ state: 'deregistered' }), { type: 'U' }),
      'parameters nothing stored',
    ],
    [
      'that has ended may be ended again: the answer may have been lost',
      outcome(stored({ state: 'deregistered' }), { type: 'D', cmcId: 'own' }),
      `own deregistered ${HOME}`,
    ],
    ['comes back with the same cmcId', outcome(stored({ state: 'deregistered' })), 'own active 192.0.2.7'],
    [
      'stays disabled',
      outcome(stored({ state: 'disabled' }), {}, policy({ autoApprove: true })),
      'authentication nothing stored',
    ],
    [
      'that was refused waits again, also in a test configuration',
      outcome(stored({ state: 'refused', sender: null }), {}, policy({ autoApprove: true })),
      'authentication pending',
    ],
    [
      'with a reserved cmcId waits for its addresses',
      outcome(stored({ state: 'reserved', sources: [] }), { cmcId: 'own' }),
      'authentication pending',
    ],
    [
      'gets its reserved cmcId',
      outcome(stored({ state: 'reserved', sources: [] }), {}, policy({ autoApprove: true })),
      'own active 192.0.2.7',
    ],
  ])('%s', (_what, found, expected) => {
    expect(found).toBe(expected);
  });
});
