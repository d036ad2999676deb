import { type PostgresServer, startPostgres } from '@civicbus/testing/postgres-server';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDataSource } from './data-source.js';
import { migrate } from './migrate.js';
import { tablesWithoutEntity } from './tables-without-entity.js';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop());

const config = () => ({ url: server.url, applicationName: 'test' });

test('several processes may migrate at once: one does it', async () => {
  const ran = await Promise.all([migrate(config()), migrate(config()), migrate(config())]);
  expect(ran.filter(({ length }) => length > 0)).toHaveLength(1);
  expect(await migrate(config())).toEqual([]);
});

test('migrations can be taken back, and made once more', async () => {
  await migrate(config());
  const source = await createDataSource(config()).initialize();
  while ((await source.query<unknown[]>('select from civicbus.migration')).length > 0) await source.undoLastMigration();
  const left = await source.query<unknown[]>(
    `select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where relkind in ('r', 'v') and nspname !~ '^pg_' and nspname <> 'information_schema'`,
  );
  expect(left).toEqual([{ relname: 'migration' }]);
  await source.destroy();
  await migrate(config());
  expect(await tablesWithoutEntity(config(), [])).toContain('urban.parts');
});
