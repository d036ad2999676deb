import type { AccountDirectory } from '@civicbus/gateway/account-directory';
import type { PasswordMemory } from '@civicbus/gateway/password-memory';
import type { RateLimit } from '@civicbus/gateway/rate-limit';
import { sourceAllowed } from '@civicbus/gateway/source-address';
import type { Auth } from '@civicbus/gateway/standard';
import { isRefusal, type Refusal } from '@civicbus/specs/outcome';
import { refusedFor } from '@civicbus/specs/hotline/refusals';
import { type Authorization, checkDigest, readAuthorization } from '@civicbus/specs/hotline/sign';
import type { SignedBody } from './signed-body.js';

/**
 * AppId, Token and digest (clause 4.8.2.1.3) over the bytes as they came, before anything is parsed. Tokens are kept as slow hashes
 * and remembered as keyed digests in memory.
 */
export class HotlineAuth implements Auth<SignedBody> {
  readonly #accounts: AccountDirectory;
  readonly #tokens: PasswordMemory;
  readonly #rates: RateLimit;
  readonly #toleranceMs: number;

  constructor(accounts: AccountDirectory, tokens: PasswordMemory, rates: RateLimit, toleranceMs: number) {
    this.#rates = rates;
    this.#accounts = accounts;
    this.#tokens = tokens;
    this.#toleranceMs = toleranceMs;
  }

  async authenticate({ header, bytes }: SignedBody, address: string): Promise<Refusal | undefined> {
    if (!this.#accounts.loaded) return { kind: 'unavailable', status: 503, reason: '账户数据尚未就绪，请稍后重试' };
    const authorization = readAuthorization(header);
    if (isRefusal(authorization)) return authorization;
    return (
      (await this.#checkToken(authorization, address)) ??
      checkDigest(authorization, bytes, new Date(), this.#toleranceMs)
    );
  }

  async #checkToken({ appId, token }: Authorization, address: string): Promise<Refusal | undefined> {
    const account = this.#accounts.find(appId);
    if (!account) {
      await this.#tokens.pretend();
      return wrong('AppId 不存在或已停用');
    }
    const verdict = await this.#tokens.check(account, token);
    if (verdict === 'busy') return { kind: 'unavailable', status: 429, reason: '身份验证请求过多，请稍后重试' };
    if (verdict === 'wrong') return wrong('Token 不正确');
    if (!sourceAllowed(account.sourceAddresses, address)) return wrong('来源地址不在允许范围内');
    // After the Token: nobody uses up another's share.
    return this.#rates.take(appId) ? undefined : TOO_OFTEN;
  }
}

const TOO_OFTEN: Refusal = { kind: 'unavailable', status: 429, reason: '请求过于频繁，请稍后重试' };

/** The caller is not told which of the two it is. */
const wrong = (detail: string): Refusal => ({ ...refusedFor('1002'), detail });
