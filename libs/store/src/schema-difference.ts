import type { MessageFacts } from '@civicbus/contract/facts';
import { createDataSource } from './data-source.js';
import type { PostgresConfig } from './postgres-config.js';

/** Statements that would bring a database to the schema of the entities, and those that would take it back. */
export interface SchemaDifference {
  readonly up: readonly string[];
  readonly down: readonly string[];
}

/**
 * Compares a migrated database with the entities of the common tables and of `messages`. Both lists are empty when they agree.
 * Tables of the database without an entity are not looked at.
 */
export async function schemaDifference(
  config: PostgresConfig,
  messages: readonly MessageFacts[],
): Promise<SchemaDifference> {
  const source = await createDataSource(config, messages).initialize();
  try {
    const { upQueries, downQueries } = await source.driver.createSchemaBuilder().log();
    return { up: upQueries.map(({ query }) => query), down: downQueries.map(({ query }) => query).toReversed() };
  } finally {
    await source.destroy();
  }
}
