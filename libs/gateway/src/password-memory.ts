import { hash, randomBytes } from 'node:crypto';
import type { SenderAccount } from './account-directory.js';

/** `busy`: too many unknown passwords of this account wait for the slow hash; the caller may try again. */
export type PasswordVerdict = 'right' | 'wrong' | 'busy';

/** Compares a password with a slow hash (argon2id). */
export type VerifyPassword = (hash: string, password: string) => Promise<boolean>;

type Secret = Pick<SenderAccount, 'account' | 'version' | 'passwordHash'>;

/** What of an account a check needs. */
export type CheckedAccount = Secret & Pick<SenderAccount, 'previous'>;

/** Slow hashes under way at once; each takes a core for tens of milliseconds. */
const MAX_RUNNING = 2;
/** Slow hashes of one account that may wait; what comes beyond is told to try again. */
const MAX_WAITING = 8;
const MAX_REMEMBERED_WRONG = 10_000;

/**
 * Checks passwords by their slow hash once and remembers the verdict as a keyed digest until the account changes.
 * The key is random and never leaves the process, so the memory is worth nothing without it; a wrong password is
 * remembered too, so that a caller with an old password does not occupy the cores. Accounts take turns: whoever guesses
 * at one of them keeps no other waiting.
 */
export class PasswordMemory {
  readonly #key = randomBytes(32).toString('base64');
  readonly #verify: VerifyPassword;
  readonly #right = new Map<string, string>();
  readonly #wrong = new Set<string>();
  readonly #underWay = new Map<string, Promise<PasswordVerdict>>();
  /** Who waits, by account; the account whose turn is next comes first. */
  readonly #waiting = new Map<string, (() => void)[]>();
  #running = 0;
  /** How long a slow hash takes of late. */
  #typicalMs = 20;

  constructor(verify: VerifyPassword) {
    this.#verify = verify;
  }

  /**
   * Whether it is the account's password or, during a rotation, the one before. Never rejects for a wrong password; rejects when
   * the stored hash is unreadable.
   */
  async check(account: CheckedAccount, password: string, now = Date.now()): Promise<PasswordVerdict> {
    const verdict = await this.#checkOne(account, password);
    const { previous } = account;
    if (verdict !== 'wrong' || !previous || previous.until.getTime() <= now) return verdict;
    // Remembered beside the other: callers may use both at once.
    const before = { ...account, account: `${account.account}\0previous`, passwordHash: previous.passwordHash };
    return this.#checkOne(before, password);
  }

  #checkOne(account: Secret, password: string): Promise<PasswordVerdict> {
    const digest = this.#digest(account, password);
    if (this.#right.get(account.account) === digest) return Promise.resolve('right');
    if (this.#wrong.has(digest)) return Promise.resolve('wrong');
    const underWay = this.#underWay.get(digest);
    if (underWay) return underWay;
    if ((this.#waiting.get(account.account)?.length ?? 0) >= MAX_WAITING) return Promise.resolve('busy');
    const verdict = this.#slowly(account, password, digest).finally(() => this.#underWay.delete(digest));
    this.#underWay.set(digest, verdict);
    return verdict;
  }

  /** Takes as long as a check and costs nothing: for an account that does not exist, which must not be told apart. */
  async pretend(): Promise<void> {
    await new Promise((wake) => setTimeout(wake, this.#typicalMs));
  }

  async #slowly(
    { account, passwordHash }: Pick<Secret, 'account' | 'passwordHash'>,
    password: string,
    digest: string,
  ): Promise<PasswordVerdict> {
    if (this.#running >= MAX_RUNNING) await this.#turn(account);
    this.#running += 1;
    const startedAt = performance.now();
    try {
      if (await this.#verify(passwordHash, password)) {
        this.#right.set(account, digest);
        return 'right';
      }
      if (this.#wrong.size >= MAX_REMEMBERED_WRONG) this.#wrong.clear();
      this.#wrong.add(digest);
      return 'wrong';
    } finally {
      this.#typicalMs = 0.8 * this.#typicalMs + 0.2 * (performance.now() - startedAt);
      this.#running -= 1;
      this.#callNext();
    }
  }

  #turn(account: string): Promise<void> {
    return new Promise((go) => {
      const queue = this.#waiting.get(account);
      if (queue) queue.push(go);
      else this.#waiting.set(account, [go]);
    });
  }

  #callNext(): void {
    const [next] = this.#waiting;
    if (!next) return;
    const [account, [go, ...rest]] = next;
    this.#waiting.delete(account);
    if (rest.length > 0) this.#waiting.set(account, rest);
    go?.();
  }

  #digest({ account, version, passwordHash }: Secret, password: string) {
    // One call instead of an HMAC object: a digest that nobody sees needs no protection against extension of its length.
    return hash('sha256', JSON.stringify([this.#key, account, version, passwordHash, password]), 'base64');
  }
}
