import type pg from 'pg';
import type { Pool } from './pool.js';
import { transaction } from './transaction.js';

/**
 * Where a registration stands: `pending` waits for an operator, `refused` was turned down, `reserved` has an identity from an earlier
 * version but no addresses yet; only `active` may send. `deregistered` by the platform itself, `disabled` by an operator.
 */
export type RegistrationState = 'pending' | 'refused' | 'reserved' | 'active' | 'deregistered' | 'disabled';

/** A platform that registers itself. */
export interface Registration {
  readonly area: string;
  /** Identity that was issued; null until it was accepted once. */
  readonly sender: string | null;
  readonly state: RegistrationState;
  /** Addresses that it may send from. */
  readonly sources: readonly string[];
  /** The registration as it was sent, in normal form. Holds names and phone numbers. */
  readonly details: Readonly<Record<string, unknown>>;
  /** Address of the last request. */
  readonly askedFrom: string;
  /** Grows with every change. */
  readonly version: string;
  /** RFC 3339. */
  readonly updatedAt: string;
}

/** What a change sets. */
export type RegistrationChange = Omit<Registration, 'area' | 'version' | 'updatedAt'>;

const COLUMNS = `area, sender, state, sources, details, asked_from as "askedFrom", version::text as version,
  to_char(updated_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"') as "updatedAt"`;

/** Registrations of a standard. Every call rejects while the database is away. */
export class Registrations {
  constructor(
    private readonly pool: Pool,
    private readonly spec: string,
  ) {}

  /** Changes whenever a registration changes; one indexed row. */
  async version(): Promise<string> {
    const { rows } = await this.pool.query<{ version: string }>(
      'select version::text as version from civicbus.account_version where spec = $1',
      [this.versionName],
    );
    return rows[0]?.version ?? '0';
  }

  /** All of them, by area. */
  async list(): Promise<readonly Registration[]> {
    const { rows } = await this.pool.query<Registration>(
      `select ${COLUMNS} from civicbus.registration where spec = $1 order by area`,
      [this.spec],
    );
    return rows;
  }

  /** Reads the registration of an area under a lock and stores what `decide` makes of it; undefined stores nothing. */
  change<T extends { readonly store?: RegistrationChange | undefined }>(
    area: string,
    decide: (current: Registration | undefined, client: pg.ClientBase) => T | Promise<T>,
  ): Promise<T> {
    return transaction(this.pool, async (client) => {
      // Locked first: versions become visible in their order, so no poll misses a change, and two first registrations take turns.
      const { rows: versions } = await client.query<{ version: string }>(
        `insert into civicbus.account_version as v (spec, version) values ($1, 1)
         on conflict (spec) do update set version = v.version + 1 returning version::text as version`,
        [this.versionName],
      );
      const { rows } = await client.query<Registration>(
        `select ${COLUMNS} from civicbus.registration where spec = $1 and area = $2 for update`,
        [this.spec, area],
      );
      const result = await decide(rows[0], client);
      if (result.store) await this.store(client, area, result.store, (versions[0] as { version: string }).version);
      return result;
    });
  }

  private async store(client: pg.ClientBase, area: string, row: RegistrationChange, version: string): Promise<void> {
    await client.query(
      `insert into civicbus.registration (spec, area, sender, state, sources, details, asked_from, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (spec, area) do update set sender = excluded.sender, state = excluded.state, sources = excluded.sources,
         details = excluded.details, asked_from = excluded.asked_from, version = excluded.version, updated_at = now()`,
      [this.spec, area, row.sender, row.state, row.sources, JSON.stringify(row.details), row.askedFrom, version],
    );
  }

  private get versionName(): string {
    return `${this.spec}:registration`;
  }
}
