import type pg from 'pg';
import { type AreaUnit, areaUnits } from './area-unit.js';
import { type OperatorAction, recordOperatorAction } from './operator-actions.js';
import { transaction } from './transaction.js';

/** Who may send by a standard. */
export interface Account {
  readonly account: string;
  /** Changes whenever anything of the account changes. */
  readonly version: string;
  /** argon2id, as a PHC string. */
  readonly passwordHash: string;
  /** Codes of the regions that the account may write, each with those below it. */
  readonly regions: readonly string[];
  /** Text between the values that a request signs. */
  readonly joiner: string;
  /** Addresses and CIDR blocks that the account may call from; empty: any. */
  readonly sourceAddresses: readonly string[];
  /** Unit of the areas that it sends where the standard names none; nothing is converted. */
  readonly areaUnit: AreaUnit;
  /** The password before, while it still counts. */
  readonly previous?: { readonly passwordHash: string; readonly until: Date };
}

/** What an account is set to. Without `passwordHash` the stored one stays; without `areaUnit` it is square metres. */
export type AccountSettings = Omit<Account, 'version' | 'passwordHash' | 'areaUnit' | 'previous'> &
  Partial<Pick<Account, 'passwordHash' | 'areaUnit'>> & {
    /** Beside a new password: until when the one before counts too. Absent: no longer. */
    readonly previousUntil?: Date;
  };

type Row = Omit<Account, 'previous'> & { readonly previousHash: string | null; readonly previousUntil: Date | null };

/** The accounts of senders. */
export class Accounts {
  constructor(private readonly pool: pg.Pool) {}

  /** Changes whenever an account of the standard changes; one indexed row. */
  async version(spec: string): Promise<string> {
    const { rows } = await this.pool.query<{ version: string }>(
      'select version from civicbus.account_version where spec = $1',
      [spec],
    );
    return rows[0]?.version ?? '0';
  }

  /** The enabled accounts of the standard. */
  async snapshot(spec: string): Promise<readonly Account[]> {
    const { rows } = await this.pool.query<Row>(
      `select account, version, password_hash as "passwordHash", regions, joiner, source_addresses as "sourceAddresses",
         area_unit as "areaUnit", previous_hash as "previousHash", previous_until as "previousUntil"
       from civicbus.account where spec = $1 and enabled order by account`,
      [spec],
    );
    return rows.map(({ previousHash, previousUntil, ...account }) =>
      previousHash !== null && previousUntil !== null && previousUntil.getTime() > Date.now()
        ? { ...account, previous: { passwordHash: previousHash, until: previousUntil } }
        : account,
    );
  }

  /**
   * Creates or replaces an account, enabled. False when `passwordHash` is left out and no enabled account of this name has one:
   * then nothing is stored. `audit` is kept with the change.
   */
  put(spec: string, account: AccountSettings, audit?: OperatorAction): Promise<boolean> {
    return this.change(spec, async (client, version) => {
      // Read under the lock: a password that somebody else has just changed stays changed.
      const stored = await storedHash(client, spec, account.account);
      const passwordHash = account.passwordHash ?? stored;
      if (passwordHash === undefined) return false;
      const { previousUntil } = account;
      const previous = stored !== undefined && previousUntil ? [stored, previousUntil.toISOString()] : [null, null];
      await client.query(
        `insert into civicbus.account as a (spec, account, password_hash, regions, joiner, source_addresses, enabled, version,
           previous_hash, previous_until, area_unit)
         values ($1, $2, $3, $4, $5, $6, true, $7, $8, $9, $11)
         on conflict (spec, account) do update set password_hash = excluded.password_hash, regions = excluded.regions,
           joiner = excluded.joiner, source_addresses = excluded.source_addresses, enabled = true, version = excluded.version,
           area_unit = excluded.area_unit, previous_hash = case when $10 then excluded.previous_hash else a.previous_hash end,
           previous_until = case when $10 then excluded.previous_until else a.previous_until end, updated_at = now()`,
        [
          spec,
          account.account,
          passwordHash,
          account.regions,
          account.joiner,
          account.sourceAddresses,
          version,
          ...previous,
          account.passwordHash !== undefined,
          account.areaUnit ?? areaUnits[0],
        ],
      );
      if (audit) await recordOperatorAction(client, audit);
      return true;
    });
  }

  /** Locks an account out; `put` lets it in again. `audit` is kept with the change. */
  async disable(spec: string, account: string, audit?: OperatorAction): Promise<void> {
    await this.change(spec, async (client, version) => {
      await client.query(
        `update civicbus.account set enabled = false, version = $3, previous_hash = null, previous_until = null,
           updated_at = now() where spec = $1 and account = $2`,
        [spec, account, version],
      );
      if (audit) await recordOperatorAction(client, audit);
    });
  }

  /** The row of the version is locked first: versions become visible in their order, so no poll misses a change. */
  private change<T>(spec: string, work: (client: pg.ClientBase, version: string) => Promise<T>): Promise<T> {
    return transaction(this.pool, async (client) => {
      const { rows } = await client.query<{ version: string }>(
        `insert into civicbus.account_version as v (spec, version) values ($1, 1)
         on conflict (spec) do update set version = v.version + 1 returning version`,
        [spec],
      );
      return work(client, (rows[0] as { version: string }).version);
    });
  }
}

async function storedHash(client: pg.ClientBase, spec: string, account: string): Promise<string | undefined> {
  const { rows } = await client.query<{ hash: string }>(
    'select password_hash as hash from civicbus.account where spec = $1 and account = $2 and enabled',
    [spec, account],
  );
  return rows[0]?.hash;
}
