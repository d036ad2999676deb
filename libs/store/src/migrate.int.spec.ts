import { type PostgresServer, startPostgres } from '@civicbus/testing/postgres-server';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTable } from './create-table.js';
import { createDataSource } from './data-source.js';
import { caseFacts, sampleMessages } from './fixtures/facts.js';
import { migrate } from './migrate.js';
import { createPool } from './pool.js';
import { schemaDifference } from './schema-difference.js';

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

test('entities of the common tables and the migrations do not drift', async () => {
  await migrate(config());
  expect(await schemaDifference(config(), [])).toEqual({ up: [], down: [] });
});

test('the SQL of a message’s table and its entity do not drift', async () => {
  await migrate(config());
  const pool = createPool(config(), () => {});
  for (const facts of sampleMessages) await pool.query(createTable(facts));
  expect(await schemaDifference(config(), sampleMessages)).toEqual({ up: [], down: [] });

  await pool.query('alter table sample.case_info drop column title');
  const { up } = await schemaDifference(config(), sampleMessages);
  expect(up.join()).toContain('ADD "title"');
  await pool.query(
    `alter table sample.case_info add column title text; comment on column sample.case_info.title is '标题'`,
  );

  const { rows } = await pool.query<{ comment: string }>(
    `select col_description('sample.case_info'::regclass, attnum) as comment from pg_attribute where attrelid = 'sample.case_info'::regclass and attname = 'createTime'`,
  );
  expect(rows).toEqual([{ comment: '创建时间' }]);
  await pool.end();
});

test('migrations can be taken back', async () => {
  await migrate(config());
  const source = await createDataSource(config(), [caseFacts]).initialize();
  while ((await source.query<unknown[]>('select from civicbus.migration')).length > 0) await source.undoLastMigration();
  const left = await source.query<unknown[]>(
    `select relname from pg_class where relnamespace = 'civicbus'::regnamespace and relkind = 'r'`,
  );
  expect(left).toEqual([{ relname: 'migration' }]);
  await source.destroy();
});
