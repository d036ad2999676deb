import type { Accounts } from '@civicbus/store/accounts';
import type { RegistrationDesk } from './registration-desk.js';

/** Tells the gateway of a standard to look again. Must not throw. */
export type Announce = (spec: string) => void;

type AccountStore = Pick<Accounts, 'snapshot' | 'put' | 'disable'>;
type Desk = Pick<RegistrationDesk, 'list' | 'decide'>;

/** Accounts whose changes are told when they have ended, also when they failed: it may be committed all the same. */
export const announcedAccounts = (accounts: AccountStore, announce: Announce): AccountStore => ({
  snapshot: (...given) => accounts.snapshot(...given),
  put: (...given) => accounts.put(...given).finally(() => announce(given[0])),
  disable: (...given) => accounts.disable(...given).finally(() => announce(given[0])),
});

/** Registrations whose decisions are told likewise. */
export const announcedRegistrations = (desk: Desk, announce: Announce): Desk => ({
  list: (...given) => desk.list(...given),
  decide: (...given) => desk.decide(...given).finally(() => announce(given[0])),
});
