import { createDataSource } from './data-source.js';
import type { PostgresConfig } from './postgres-config.js';

/** Held by the process that migrates; the others wait and then find nothing to do. */
const LOCK = 7_201_430;

/**
 * Brings the database to this build's schema and answers the names of the migrations that ran. Several processes may call it at
 * once. Rejects when the database is away or a migration fails; what ran before the failed one stays.
 */
export async function migrate(config: PostgresConfig): Promise<readonly string[]> {
  const source = await createDataSource(config).initialize();
  try {
    const runner = source.createQueryRunner();
    await runner.query('select pg_advisory_lock($1)', [LOCK]);
    try {
      await runner.query('create schema if not exists civicbus');
      return (await source.runMigrations()).map(({ name }) => name);
    } finally {
      await runner.query('select pg_advisory_unlock($1)', [LOCK]);
      await runner.release();
    }
  } finally {
    await source.destroy();
  }
}
