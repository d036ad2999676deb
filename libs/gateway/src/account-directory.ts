/** A sender's account as the gateway needs it. */
export interface SenderAccount {
  readonly account: string;
  /** Changes whenever anything of the account changes. */
  readonly version: string;
  /** argon2id, PHC string. */
  readonly passwordHash: string;
  /** Codes of the regions that the account may write, each with those below it. */
  readonly regions: readonly string[];
  /** Settings of the standard, e.g. the joiner of signed values. */
  readonly joiner: string;
  /** Network addresses that the account may call from; empty: any. */
  readonly sourceAddresses: readonly string[];
  /** The password before, while it still counts: both do during a rotation. */
  readonly previous?: { readonly passwordHash: string; readonly until: Date };
}

/** Where accounts are kept. */
export interface AccountSource {
  /** Changes whenever an account of the standard changes; cheap. */
  version(spec: string): Promise<string>;
  /** The enabled accounts of the standard. */
  snapshot(spec: string): Promise<readonly SenderAccount[]>;
}

/** Where a failed refresh is told. */
interface Warner {
  warn(members: object, text: string): void;
}

/**
 * The accounts of a standard in memory. Refreshed on notice, and every two seconds for notices that were lost; while the database is
 * away the last known accounts count, so that it may be down without a sender noticing.
 */
export class AccountDirectory {
  readonly #source: AccountSource;
  readonly #spec: string;
  readonly #log: Warner;
  readonly #intervalMs: number;
  #accounts: ReadonlyMap<string, SenderAccount> | undefined;
  #version: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  #refreshing: Promise<void> | undefined;
  #next: Promise<void> | undefined;
  #failed = false;

  constructor(source: AccountSource, spec: string, log: Warner, intervalMs = 2_000) {
    this.#source = source;
    this.#spec = spec;
    this.#log = log;
    this.#intervalMs = intervalMs;
  }

  /** Whether accounts were read at least once. */
  get loaded(): boolean {
    return this.#accounts !== undefined;
  }

  find(account: string): SenderAccount | undefined {
    return this.#accounts?.get(account);
  }

  /** Reads the accounts and keeps them fresh until `stop`. Does not reject: `loaded` tells. */
  async start(): Promise<void> {
    await this.refresh();
    this.#timer = setInterval(() => void this.refresh(), this.#intervalMs);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Reads the accounts again if they have changed. Concurrent calls share one read. */
  refresh(): Promise<void> {
    this.#refreshing ??= this.#read().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  /** Reads what is stored now: a read that is under way may have begun before a change. Any number of calls meanwhile share the next one. */
  reread(): Promise<void> {
    this.#next ??= Promise.resolve(this.#refreshing).then(() => {
      this.#next = undefined;
      return this.refresh();
    });
    return this.#next;
  }

  async #read(): Promise<void> {
    try {
      const version = await this.#source.version(this.#spec);
      if (version !== this.#version || !this.#accounts) {
        const accounts = await this.#source.snapshot(this.#spec);
        this.#accounts = new Map(accounts.map((account) => [account.account, account]));
        this.#version = version;
      }
      this.#failed = false;
    } catch (error) {
      // Told once per outage, not every two seconds.
      if (!this.#failed) this.#log.warn({ err: error }, 'accounts cannot be read; the last known ones count');
      this.#failed = true;
    }
  }
}
