import type { MessageFacts } from '@civicbus/contract/facts';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { allEntities } from './entities/all-entities.js';
import { migrations } from './migrations/all.js';
import type { PostgresConfig } from './postgres-config.js';

/**
 * TypeORM's view of the database: entities of the common tables and of `messages`, and the migrations. It owns the schema; reading
 * and writing at run time is SQL over `createPool`. Not connected yet: call `initialize()`, and `destroy()` in the end.
 */
export function createDataSource(config: PostgresConfig, messages: readonly MessageFacts[] = []): DataSource {
  return new DataSource({
    type: 'postgres',
    // Given, not looked up: TypeORM finds packages by `require`, which module loaders of test runners do not offer.
    driver: pg,
    url: config.url,
    applicationName: config.applicationName,
    connectTimeoutMS: config.connectTimeoutMs ?? 3_000,
    poolSize: config.maxConnections ?? 2,
    schema: 'civicbus',
    entities: [...allEntities(messages)],
    migrations: [...migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    synchronize: false,
    logging: false,
  });
}
