import type pg from 'pg';
import { databaseFault } from './database-fault.js';

/**
 * Runs `work` in one transaction; commits what it resolves with, rolls back what it throws and throws it on. A connection whose
 * state is in doubt is closed, never given back to the pool.
 *
 * @param settings `set local …` statements for this transaction, without a round trip of their own
 */
export async function transaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
  settings?: string,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(settings === undefined ? 'begin' : `begin; ${settings}`);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    broken = await rollBack(client, error);
    throw error;
  } finally {
    client.release(broken);
  }
}

async function rollBack(client: pg.PoolClient, error: unknown): Promise<Error | undefined> {
  if (databaseFault(error) === 'unavailable') return error as Error;
  try {
    await client.query('rollback');
    return undefined;
  } catch (failed) {
    return failed as Error;
  }
}
