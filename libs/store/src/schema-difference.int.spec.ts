import { type PostgresServer, startPostgres } from '@civicbus/testing/postgres-server';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { createTable } from './create-table.js';
import { allEntities } from './entities/all-entities.js';
import { commonEntities } from './entities/common.js';
import { sampleMessages } from './fixtures/facts.js';
import { migrate } from './migrate.js';
import { schemaDifference } from './schema-difference.js';
import type { TableFacts } from './table-entity.js';
import { tablesWithoutEntity } from './tables-without-entity.js';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
  await migrate(config('civicbus'));
  await run('civicbus', sampleMessages.map(createTable).join('\n'));
}, 60_000);
afterAll(() => server.stop());

function config(database: string) {
  const url = new URL(server.url);
  url.pathname = database;
  return { url: url.href, applicationName: 'test' };
}

async function run(database: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: config(database).url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** What is to be done after `sql` has changed a migrated database. */
async function repairOf(sql: string): Promise<readonly string[]> {
  await run('postgres', 'drop database if exists changed');
  await run('postgres', 'create database changed template civicbus');
  await run('changed', `drop schema docking cascade; ${sql}`);
  return (await schemaDifference(config('changed'), sampleMessages)).up;
}

const tables = allEntities(sampleMessages).map(({ facts }) => facts);
const names = tables.map(({ table }) => table).toSorted();
const sqlName = ({ schema, table }: TableFacts) => `"${schema}"."${table}"`;
const perTable = (change: (facts: TableFacts) => string) =>
  tables.map((facts) => `${change(facts)} -- ${facts.table}`).join('\n');
/** A column outside the key; every table has one. */
const someColumn = ({ columns, key }: TableFacts): string =>
  Object.keys(columns).find((name) => !key.includes(name)) as string;
/** The tables of statements like `ALTER TABLE "schema"."table" … `, which hold `part`. */
const tablesOf = (statements: readonly string[], part: RegExp) =>
  statements
    .filter((statement) => part.test(statement))
    .map((statement) => /(?:TABLE|COLUMN|ON) (?:"\w+"\.)?"(\w+)"/.exec(statement)?.[1])
    .toSorted();

test('entities and migrations agree', async () => {
  expect(await schemaDifference(config('civicbus'), sampleMessages)).toEqual({ up: [], down: [] });
});

test('every table and column has a Chinese comment', () => {
  for (const { comment, columns, table } of commonEntities.map(({ facts }) => facts)) {
    expect([table, comment]).toEqual([table, expect.stringMatching(/\p{Script=Han}/u)]);
    for (const [name, column] of Object.entries(columns)) expect([table, name, column.comment ?? '']).not.toContain('');
  }
});

test('a column that is added to any table is noticed', async () => {
  const up = await repairOf(perTable((facts) => `alter table ${sqlName(facts)} add column surplus text;`));
  expect(tablesOf(up, /DROP COLUMN "surplus"/)).toEqual(names);
});

test('a column that is taken from any table is noticed', async () => {
  const up = await repairOf(
    perTable((facts) => `alter table ${sqlName(facts)} drop column "${someColumn(facts)}" cascade;`),
  );
  for (const facts of tables) expect(up.join('\n')).toContain(`ADD "${someColumn(facts)}"`);
  expect(tablesOf(up, / ADD "/)).toEqual(names);
});

test('a column of another type is noticed', async () => {
  const retype = (column: string) =>
    `alter column ${column} drop default, alter column ${column} type money using null`;
  const up = await repairOf(perTable((facts) => `alter table ${sqlName(facts)} ${retype(`"${someColumn(facts)}"`)};`));
  for (const facts of tables) expect(up.join('\n')).toContain(`"${someColumn(facts)}"`);
  expect(new Set(tablesOf(up, /^ALTER TABLE .* DROP COLUMN|ADD "/))).toEqual(new Set(names));
});

test('a comment, a default and a null that are not declared are noticed', async () => {
  const up = await repairOf(`
    comment on table civicbus.outbox is '其他';
    comment on column hotline.ticket.state is '其他';
    alter table civicbus.account alter column area_unit set default 'mu';
    alter table hotline.seat alter column unit drop not null;
  `);
  expect(up).toEqual([
    `COMMENT ON TABLE "outbox" IS '待发布到总线的事件，发布后删除'`,
    `ALTER TABLE "account" ALTER COLUMN "area_unit" SET DEFAULT 'm2'`,
    'ALTER TABLE "hotline"."seat" ALTER COLUMN "unit" SET NOT NULL',
    `COMMENT ON COLUMN "hotline"."ticket"."state" IS '办理状态'`,
  ]);
});

test('an index or a constraint that is taken from any table is noticed', async () => {
  const up = await repairOf(
    tables
      .flatMap((facts) => [
        `alter table ${sqlName(facts)} drop constraint "${facts.table}_pkey";`,
        ...(facts.uniques ?? []).map(({ name }) => `alter table ${sqlName(facts)} drop constraint ${name};`),
        ...(facts.checks ?? []).map(({ name }) => `alter table ${sqlName(facts)} drop constraint ${name};`),
        ...(facts.indices ?? []).map(({ name }) => `drop index "${facts.schema}"."${name}";`),
      ])
      .join('\n'),
  );
  for (const { table, indices = [], uniques = [], checks = [] } of tables) {
    const gone = [`${table}_pkey`, ...[...indices, ...uniques, ...checks].map(({ name }) => name)];
    for (const name of gone)
      expect(up.filter((statement) => /^CREATE|ADD/.test(statement)).join('\n')).toContain(`"${name}"`);
  }
});

test('an index that is added to any table is noticed', async () => {
  const up = await repairOf(
    perTable((facts) => `create index "extra_${facts.table}" on ${sqlName(facts)} ("${someColumn(facts)}");`),
  );
  expect(up.toSorted()).toEqual(
    tables.map(({ schema, table }) => `DROP INDEX "${schema}"."extra_${table}"`).toSorted(),
  );
});

test('an index with other columns, another condition or another method is noticed', async () => {
  const up = await repairOf(`
    drop index civicbus.operator_action_subject;
    create index operator_action_subject on civicbus.operator_action (subject, spec, at);
    drop index civicbus.exchange_faulty;
    create index exchange_faulty on civicbus.exchange (outcome, at) where outcome <> 'failed';
    drop index civicbus.exchange_keys;
    create index exchange_keys on civicbus.exchange (keys);
    drop index sample.department_received;
    create index department_received on sample.department using brin (_received_at);
    create index on civicbus.outbox (lower(spec));
    alter table hotline.seat drop constraint seat_pkey, add constraint seat_pkey primary key (seatno, app_id);
  `);
  expect(up).toEqual([
    'DROP INDEX civicbus.exchange_keys',
    'CREATE INDEX "exchange_keys" ON "civicbus"."exchange" USING gin ("keys") WHERE (key_hashes IS NULL)',
    'DROP INDEX civicbus.exchange_faulty',
    `CREATE INDEX "exchange_faulty" ON "civicbus"."exchange" USING btree ("outcome", "at") WHERE (outcome <> 'accepted'::text)`,
    'DROP INDEX civicbus.operator_action_subject',
    'CREATE INDEX "operator_action_subject" ON "civicbus"."operator_action" USING btree ("spec", "subject", "at")',
    'DROP INDEX civicbus.outbox_lower_idx',
    'ALTER TABLE hotline.seat DROP CONSTRAINT seat_pkey',
    'ALTER TABLE "hotline"."seat" ADD CONSTRAINT "seat_pkey" PRIMARY KEY ("app_id", "seatno")',
    'DROP INDEX sample.department_received',
    `CREATE INDEX "department_received" ON "sample"."department" USING brin ("_received_at") WITH (autosummarize='on')`,
  ]);
});

test('what is to be done does it, and what takes it back does that', async () => {
  await repairOf(`
    drop index civicbus.exchange_keys;
    create index exchange_peer_only on civicbus.exchange (peer);
    alter table civicbus.file add column surplus text;
    drop table hotline.seat;
  `);
  const before = await schemaDifference(config('changed'), sampleMessages);
  await run('changed', before.up.join(';\n'));
  expect(await schemaDifference(config('changed'), sampleMessages)).toEqual({ up: [], down: [] });
  await run('changed', before.down.join(';\n'));
  expect((await schemaDifference(config('changed'), sampleMessages)).up).toEqual(before.up);
});

test('a table without an entity is told, and one that is missing is made', async () => {
  const known = await tablesWithoutEntity(config('civicbus'), sampleMessages);
  expect(known.filter((name) => /^(civicbus|sample)\./.test(name))).toEqual([]);
  await run('civicbus', 'create table civicbus.forgotten (id integer)');
  expect(await tablesWithoutEntity(config('civicbus'), sampleMessages)).toContain('civicbus.forgotten');
  await run('civicbus', 'drop table civicbus.forgotten');
  expect((await repairOf('drop table hotline.docking_read')).join()).toContain('CREATE TABLE "hotline"."docking_read"');
});
