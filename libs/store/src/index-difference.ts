import { primaryKey, type TableFacts } from './table-entity.js';
import { quoteName } from './table-name.js';

/** An index or a key as the statements that make it and take it away. */
interface IndexStatements {
  readonly name: string;
  readonly create: string;
  readonly drop: string;
}

/** Statements that would bring a database to what is declared, and those that would take it back. */
interface Statements {
  readonly up: readonly string[];
  readonly down: readonly string[];
}

/** Whatever runs a statement and answers its rows. */
type Query = <T>(sql: string, values: unknown[]) => Promise<T[]>;

const stored = `
select i.relname as name,
  case when k.oid is null then pg_get_indexdef(i.oid)
    else format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s', n.nspname, t.relname, k.conname, pg_get_constraintdef(k.oid)) end as create,
  case when k.oid is null then format('DROP INDEX %I.%I', n.nspname, i.relname)
    else format('ALTER TABLE %I.%I DROP CONSTRAINT %I', n.nspname, t.relname, k.conname) end as drop
from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid join pg_namespace n on n.oid = t.relnamespace
  left join pg_constraint k on k.conindid = i.oid and k.conrelid = t.oid
where n.nspname = $1 and t.relname = $2`;

/**
 * Compares the indexes and keys of a table with its facts by their whole definition: order of columns, condition, access method and
 * its parameters, none of which TypeORM compares. Whatever one of the names in `told` is, is left out: it has been told already.
 */
export async function indexDifference(query: Query, facts: TableFacts, told: string): Promise<Statements> {
  const wanted = declared(facts);
  const there = await query<IndexStatements>(stored, [facts.schema, facts.table]);
  const up: string[] = [];
  const down: string[] = [];
  for (const name of new Set([...wanted, ...there].map((index) => index.name))) {
    const should = wanted.find((index) => index.name === name);
    const is = there.find((index) => index.name === name);
    if (told.includes(quoteName(name)) || unquoted(should?.create) === unquoted(is?.create)) continue;
    up.push(...[is?.drop, should?.create].filter((statement) => statement !== undefined));
    down.push(...[should?.drop, is?.create].filter((statement) => statement !== undefined));
  }
  return { up, down };
}

function declared({ schema, table, key, uniques = [], indices = [] }: TableFacts): readonly IndexStatements[] {
  const on = `${quoteName(schema)}.${quoteName(table)}`;
  const list = (columns: readonly string[]) => `(${columns.map(quoteName).join(', ')})`;
  const constraint = (name: string, kind: string, columns: readonly string[]): IndexStatements => ({
    name,
    create: `ALTER TABLE ${on} ADD CONSTRAINT ${quoteName(name)} ${kind} ${list(columns)}`,
    drop: `ALTER TABLE ${on} DROP CONSTRAINT ${quoteName(name)}`,
  });
  return [
    constraint(primaryKey(table), 'PRIMARY KEY', key),
    ...uniques.map(({ name, columns }) => constraint(name, 'UNIQUE', columns)),
    ...indices.map(({ name, columns, unique, where, method, parameters }) => ({
      name,
      create: [
        `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${quoteName(name)} ON ${on} USING ${method ?? 'btree'} ${list(columns)}`,
        ...(parameters ? [`WITH (${parameters})`] : []),
        ...(where ? [`WHERE ${where}`] : []),
      ].join(' '),
      drop: `DROP INDEX ${quoteName(schema)}.${quoteName(name)}`,
    })),
  ];
}

/** PostgreSQL quotes only the names that need it. */
function unquoted(statement: string | undefined): string | undefined {
  return statement?.replaceAll('"', '');
}
