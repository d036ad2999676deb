import type { MessageFacts } from '@civicbus/contract/facts';
import type { Pool } from '@civicbus/store/pool';
import { tableName } from '@civicbus/store/table-name';

/** The stored organisations of a sender, from below upwards. */
export class OrganizationChains {
  readonly #pool: Pool;
  readonly #table: string;

  constructor(pool: Pool, facts: MessageFacts) {
    this.#pool = pool;
    this.#table = tableName(facts).sql;
  }

  /** Parent by organisation: those of `ids` that are stored and not deleted, and all above them. Rejects while the database is away. */
  async upwards(sender: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { rows } = await this.#pool.query<{ id: string; parent: string }>(
      `with recursive up (id, parent) as (
         select _key, "parentOrgId" from ${this.#table} where _key = any($2::text[]) and _sender = $1 and not _deleted
         union
         select above._key, above."parentOrgId" from up join ${this.#table} above
           on above._key = up.parent and above._sender = $1 and not above._deleted
       )
       select id, parent from up`,
      [sender, ids],
    );
    return new Map(rows.map(({ id, parent }) => [id, parent]));
  }
}
