// npm run migration -- <standard> <name>
// Writes the migrations that bring the database to the messages of a standard: one file per new table, and one called <name> for what
// has changed in the tables that are there already. Works on the built code, against an empty PostgreSQL of its own.
import { readdir, writeFile } from 'node:fs/promises';
import { createPool } from '@civicbus/store/pool';
import { createTable } from '@civicbus/store/create-table';
import { migrate } from '@civicbus/store/migrate';
import { migrationFile, migrationList, migrationSource } from '@civicbus/store/migration-source';
import { schemaDifference } from '@civicbus/store/schema-difference';
import { tableName } from '@civicbus/store/table-name';
import { startPostgres } from '@civicbus/testing/postgres-server';

const [specId, changeName = `${specId}-changes`] = process.argv.slice(2);
if (!specId) throw new Error('usage: npm run migration -- <standard> <name of a change>');
const { specs } = await import('@civicbus/specs/all');
const spec = specs.find(({ id }) => id === specId);
if (!spec) throw new Error(`there is no standard "${specId}"`);
const messages = spec.messages.map(({ facts }) => facts);

const folder = new URL('../libs/store/src/migrations/', import.meta.url);
/** @type {import('@civicbus/store/migration-source').MigrationDraft[]} */
const drafts = [];
const server = await startPostgres();
try {
  const config = { url: server.url, applicationName: 'draft-migration' };
  await migrate(config);
  const pool = createPool(config, (error) => console.error(error));
  let time = Date.now();
  for (const facts of messages) {
    const { sql } = tableName(facts);
    const { rows } = await pool.query('select to_regclass($1) is not null as there', [sql]);
    if (rows[0].there) continue;
    const up = createTable(facts);
    await pool.query(up);
    const name = `${facts.spec}-${facts.id}`.toLowerCase();
    drafts.push({
      time: time++,
      name,
      purpose: `${facts.titleZh} (${facts.titleEn}).`,
      up,
      down: `drop table ${sql};`,
    });
  }
  await pool.end();
  const { up, down } = await schemaDifference(config, messages);
  if (up.length > 0) {
    const text = (/** @type {readonly string[]} */ statements) =>
      statements.map((statement) => `${statement};`).join('\n');
    drafts.push({
      time: time++,
      name: changeName,
      purpose: `Changes of the standard ${specId}.`,
      up: text(up),
      down: text(down),
    });
  }
} finally {
  await server.stop();
}

for (const draft of drafts) await writeFile(new URL(`${migrationFile(draft)}.ts`, folder), migrationSource(draft));
const files = (await readdir(folder)).filter((file) => /^\d+-.*\.ts$/.test(file)).map((file) => file.slice(0, -3));
await writeFile(new URL('all.ts', folder), migrationList(files));
console.log(
  drafts.length > 0 ? drafts.map((draft) => migrationFile(draft)).join('\n') : 'the tables fit the messages already',
);
process.exit(0);
