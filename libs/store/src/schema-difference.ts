import type { MessageFacts } from '@civicbus/contract/facts';
import { createDataSource } from './data-source.js';
import { allEntities } from './entities/all-entities.js';
import { indexDifference } from './index-difference.js';
import type { PostgresConfig } from './postgres-config.js';

/** Statements that would bring a database to the schema of the entities, and those that would take it back. */
export interface SchemaDifference {
  readonly up: readonly string[];
  readonly down: readonly string[];
}

/**
 * Compares a migrated database with the entities of the common tables and of `messages`: columns, comments, keys, indexes,
 * constraints. Both lists are empty when they agree. Tables without an entity are told by `tablesWithoutEntity`.
 */
export async function schemaDifference(
  config: PostgresConfig,
  messages: readonly MessageFacts[],
): Promise<SchemaDifference> {
  const source = await createDataSource(config, messages).initialize();
  try {
    const entities = allEntities(messages);
    for (const entity of entities) {
      // An entity schema has no place for the comment of its table, TypeORM's own description of a table has.
      if (entity.facts.comment !== undefined) source.getMetadata(entity).comment = entity.facts.comment;
    }
    const { upQueries, downQueries } = await source.driver.createSchemaBuilder().log();
    const up = upQueries.map(({ query }) => query);
    const down = downQueries.map(({ query }) => query).toReversed();
    const told = up.join('\n');
    for (const { facts } of entities) {
      const indexes = await indexDifference((sql, values) => source.query(sql, values), facts, told);
      up.push(...indexes.up);
      down.unshift(...indexes.down);
    }
    return { up, down };
  } finally {
    await source.destroy();
  }
}
