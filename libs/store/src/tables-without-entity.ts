import type { MessageFacts } from '@civicbus/contract/facts';
import { createDataSource } from './data-source.js';
import { allEntities } from './entities/all-entities.js';
import type { PostgresConfig } from './postgres-config.js';

/** TypeORM's own list of the migrations that ran. */
const OWN = 'civicbus.migration';

/**
 * The tables of a migrated database, `schema.table`, that no entity of the common tables and of `messages` describes, so that
 * `schemaDifference` does not see them.
 */
export async function tablesWithoutEntity(
  config: PostgresConfig,
  messages: readonly MessageFacts[],
): Promise<readonly string[]> {
  const source = await createDataSource(config).initialize();
  try {
    const rows = await source.query<{ name: string }[]>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'f', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1`,
    );
    const known = new Set([OWN, ...allEntities(messages).map(({ facts }) => `${facts.schema}.${facts.table}`)]);
    return rows.map(({ name }) => name).filter((name) => !known.has(name));
  } finally {
    await source.destroy();
  }
}
