import type { Account, Accounts } from '@civicbus/store/accounts';
import type { OperatorAction } from '@civicbus/store/operator-actions';
import type { AccountBody } from './account-body.js';
import type { AccountView } from './account-view.js';
import { databaseCall } from './database-call.js';
import { ProblemError } from './problem-error.js';

/** Makes the slow hash of a password (argon2id, PHC string). */
export type HashPassword = (password: string) => Promise<string>;

const viewOf = (
  spec: string,
  { account, regions, joiner, sourceAddresses, areaUnit, version, previous }: Account,
): AccountView => ({
  spec,
  account,
  regions,
  joiner,
  sourceAddresses,
  areaUnit,
  version,
  ...(previous && { previousUntil: previous.until }),
});

/** Sender accounts as an operator keeps them. Gateways see a change within seconds. Every method may end in 503. */
export class AccountBook {
  constructor(
    private readonly accounts: Pick<Accounts, 'snapshot' | 'put' | 'disable'>,
    private readonly hashPassword: HashPassword,
  ) {}

  /** The accounts that may send, by standard and name. */
  async list(specs: readonly string[]): Promise<readonly AccountView[]> {
    const views: AccountView[] = [];
    for (const spec of specs) {
      const accounts = await databaseCall(this.accounts.snapshot(spec));
      views.push(...accounts.map((account) => viewOf(spec, account)));
    }
    return views;
  }

  /**
   * Creates or replaces an account. Without a password the stored one stays; a new one ends the one before at once, or after
   * `keepPreviousHours`.
   *
   * @throws ProblemError (400) when a new account comes without a password
   */
  async put(
    spec: string,
    account: string,
    { password, keepPreviousHours = 0, ...settings }: AccountBody,
    audit: OperatorAction,
  ): Promise<{ view: AccountView; created: boolean }> {
    const before = await this.#find(spec, account);
    if (password === undefined && before === undefined)
      throw ProblemError.invalid([{ parameter: 'password', detail: 'is required for a new account' }]);
    if (password === undefined && keepPreviousHours > 0)
      throw ProblemError.invalid([{ parameter: 'keepPreviousHours', detail: 'goes with a new password' }]);
    const secret = password === undefined ? {} : await this.#secret(password, keepPreviousHours);
    const stored = await databaseCall(this.accounts.put(spec, { account, ...secret, ...settings }, audit));
    const after = stored ? await this.#find(spec, account) : undefined;
    // Somebody else removed it in between: the latest word counts, and it was not ours.
    if (after === undefined) throw ProblemError.notFound('the account was removed in the meantime');
    return { view: viewOf(spec, after), created: before === undefined };
  }

  /** Locks an account out. @throws ProblemError (404) when it is not there, or no longer */
  async remove(spec: string, account: string, audit: OperatorAction): Promise<void> {
    if ((await this.#find(spec, account)) === undefined)
      throw ProblemError.notFound('there is no account of this name');
    await databaseCall(this.accounts.disable(spec, account, audit));
  }

  async #secret(password: string, keepHours: number): Promise<{ passwordHash: string; previousUntil?: Date }> {
    const passwordHash = await this.hashPassword(password);
    if (keepHours === 0) return { passwordHash };
    return { passwordHash, previousUntil: new Date(Date.now() + keepHours * 3_600_000) };
  }

  async #find(spec: string, account: string): Promise<Account | undefined> {
    const accounts = await databaseCall(this.accounts.snapshot(spec));
    return accounts.find((candidate) => candidate.account === account);
  }
}
