import type { MessageFacts } from '@civicbus/contract/facts';
import type pg from 'pg';
import { columnType } from './column-type.js';
import type { Pool } from './pool.js';
import { quoteName, tableName } from './table-name.js';
import { transaction } from './transaction.js';

/** Which records of a sender, and how they are written. */
export interface PageQuery {
  readonly facts: MessageFacts;
  readonly sender: string;
  /** From 0. */
  readonly offset: number;
  readonly limit: number;
  /** Fields that are not told. */
  readonly without: ReadonlySet<string>;
  /** Member that names the sender at the front of each record; absent: none does. */
  readonly senderMember?: string;
  /** Lists a record after the one that it names by `parent`; its key is `key`. Default: by key. */
  readonly tree?: { readonly key: string; readonly parent: string };
}

/** What is known of a page before its first byte. */
export interface PageHead {
  /** Records of the sender, over all pages. */
  readonly total: number;
  readonly count: number;
  /** UTF-8 bytes of the records' JSON texts, without what stands between them. */
  readonly bytes: number;
}

/** Reads a page piece by piece. */
export interface RecordPage {
  readonly head: PageHead;
  /** JSON texts of records joined by commas; undefined at the end. */
  next(): Promise<string | undefined>;
}

/** Rows fetched at a time: what of a page is in memory. */
const PIECE = 500;

/**
 * Reads one page of a sender's records in one snapshot: size first, then piece by piece. PostgreSQL writes the JSON, which Node
 * passes on unread, so a number of 64 bits stays what it was. Null fields are left out.
 */
export function readRecordPage<T>(pool: Pool, query: PageQuery, use: (page: RecordPage) => Promise<T>): Promise<T> {
  return transaction(
    pool,
    async (client) => {
      const { sql, values } = pageSql(query);
      const { rows } = await client.query<{ total: string; count: string; bytes: string }>(
        `select ${totalSql(query)} as total, count(*) as count, coalesce(sum(octet_length(item)), 0) as bytes from (${sql}) page`,
        values,
      );
      const [row] = rows as [{ total: string; count: string; bytes: string }];
      const head = { total: Number(row.total), count: Number(row.count), bytes: Number(row.bytes) };
      const next = await piecesOf(client, sql, values, head.count);
      return use({ head, next });
    },
    'set transaction isolation level repeatable read, read only',
  );
}

async function piecesOf(
  client: pg.PoolClient,
  sql: string,
  values: unknown[],
  count: number,
): Promise<() => Promise<string | undefined>> {
  if (count === 0) return () => Promise.resolve(undefined);
  await client.query(`declare page no scroll cursor for ${sql}`, values);
  return async () => {
    const { rows } = await client.query<{ item: string }>(`fetch ${PIECE} from page`);
    return rows.length === 0 ? undefined : rows.map(({ item }) => item).join(',');
  };
}

const totalSql = ({ facts }: PageQuery): string =>
  `(select count(*) from ${tableName(facts).sql} where _sender = $1 and not _deleted)`;

function pageSql(query: PageQuery): { readonly sql: string; readonly values: unknown[] } {
  const { facts, sender, offset, limit, tree } = query;
  const table = tableName(facts).sql;
  const values = [sender, limit, offset];
  // The page is cut out first: written beside the sort, the JSON of every record of the sender would be made.
  const item = `${itemSql(query)}::text as item`;
  if (!tree) {
    const rows = `select * from ${table} where _sender = $1 and not _deleted order by _key limit $2 offset $3`;
    return { sql: `select ${item} from (${rows}) t order by _key`, values };
  }
  const [key, parent] = [quoteName(tree.key), quoteName(tree.parent)];
  // Whoever names no stored parent is a root. What hangs in a circle is reached from no root and comes last.
  const sql = `with recursive placed (id, depth) as (
      select ${key}, 0 from ${table} root where _sender = $1 and not _deleted and not exists (
        select from ${table} up where up._sender = $1 and not up._deleted and up._key = root.${parent} and up._key <> root._key)
      union all
      select child.${key}, depth + 1 from placed join ${table} child
        on child._sender = $1 and not child._deleted and child.${parent} = placed.id and child.${key} <> placed.id
    )
    select ${item} from (
      select t.*, placed.depth as _depth from ${table} t left join placed on placed.id = t.${key}
      where _sender = $1 and not _deleted order by placed.depth nulls last, _key limit $2 offset $3
    ) t order by _depth nulls last, _key`;
  return { sql, values };
}

function itemSql({ facts, without, senderMember }: PageQuery): string {
  const members = facts.fields
    .filter(({ name }) => !without.has(name))
    .map((field) => `${quoteText(field.name)}, ${valueSql(field)}`);
  if (senderMember !== undefined) members.unshift(`${quoteText(senderMember)}, _sender`);
  return `json_strip_nulls(json_build_object(${members.join(', ')}))`;
}

function valueSql(field: MessageFacts['fields'][number]): string {
  const column = `t.${quoteName(field.name)}`;
  const { type } = columnType(field);
  if (type === 'timestamptz' || type === 'date')
    throw new Error(`${field.name}: a page answers what was sent, and a ${type} column does not keep that`);
  return column;
}

const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
