import type { AccountDirectory } from '@civicbus/gateway/account-directory';
import type { PasswordMemory } from '@civicbus/gateway/password-memory';
import { sourceAllowed } from '@civicbus/gateway/source-address';
import type { Auth } from '@civicbus/gateway/standard';
import type { DivisionTable } from '@civicbus/specs/division-table';
import type { Refusal } from '@civicbus/specs/outcome';
import { authenticationFailed, checkClock, checkSender, checkSign } from '@civicbus/specs/urban/account';
import type { UrbanRequest } from '@civicbus/specs/urban/envelope';

/**
 * Account, password, timestamp and sign (clause 2.1(5)), cheapest first: what costs a slow hash comes after what an
 * attacker cannot get right without reading the standard.
 */
export class UrbanAuth implements Auth<UrbanRequest> {
  readonly #accounts: AccountDirectory;
  readonly #passwords: PasswordMemory;
  readonly #divisions: DivisionTable;

  constructor(accounts: AccountDirectory, passwords: PasswordMemory, divisions: DivisionTable) {
    this.#accounts = accounts;
    this.#passwords = passwords;
    this.#divisions = divisions;
  }

  async authenticate(request: UrbanRequest, address: string): Promise<Refusal | undefined> {
    if (!this.#accounts.loaded) return { kind: 'unavailable', status: 503, reason: '账户数据尚未就绪，请稍后重试' };
    const stale = checkClock(request, Date.now());
    if (stale) return stale;
    const account = this.#accounts.find(request.account);
    const unsigned = checkSign(request, account?.joiner ?? '');
    if (unsigned) return unsigned;
    if (!account) {
      await this.#passwords.pretend();
      return authenticationFailed('account: 账户不存在或已停用');
    }
    const verdict = await this.#passwords.check(account, request.password);
    if (verdict === 'busy') return { kind: 'unavailable', status: 429, reason: '身份验证请求过多，请稍后重试' };
    if (verdict === 'wrong') return authenticationFailed('password: 密码不正确');
    if (!sourceAllowed(account.sourceAddresses, address)) return authenticationFailed('来源地址不在账户的允许范围内');
    return checkSender(request, account, this.#divisions);
  }
}
