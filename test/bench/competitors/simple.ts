// The expert's simple way: Fastify with a compiled Ajv schema, one `unnest` upsert per request, answered after the commit.
import Fastify from 'fastify';
import pg from 'pg';
import { listen } from './listen.js';
import { simpleColumns, simpleSchema, simpleTable } from './simple-table.js';

const pool = new pg.Pool({
  connectionString: process.env['BENCH_POSTGRES_URL'],
  max: 10,
  connectionTimeoutMillis: 3000,
});
// A connection that breaks while idle is replaced by the pool; the next request fails if the database is away.
pool.on('error', () => {});
await pool.query(simpleTable);

const names = simpleColumns.map(({ name }) => name);
const upsert = {
  name: 'upsert',
  text: `insert into simple.work_item (${names.join(', ')})
select * from unnest(${simpleColumns.map(({ type }, index) => `$${index + 1}::${type}[]`).join(', ')})
on conflict (item_id) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
};

const server = Fastify({
  bodyLimit: 10_485_760,
  ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
});
server.post<{ Body: Record<string, unknown>[] }>('/records', { schema: { body: simpleSchema } }, async ({ body }) => {
  await pool.query({ ...upsert, values: names.map((name) => body.map((record) => record[name] ?? null)) });
  return { success: true };
});
await listen(server, () => pool.end());
