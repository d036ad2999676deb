import { parseDatabaseJson } from '@civicbus/contract/exact-number';
import type pg from 'pg';
import type { Conditions } from './conditions.js';
import type { Page, PageRequest } from './page.js';

/** A list in SQL. */
export interface ListQuery {
  /** Common table expression that `from` names; it may use the placeholders of `where`. */
  readonly with?: string;
  /** Table, quoted. */
  readonly from: string;
  /** Output columns with their aliases; they become the members of an item. */
  readonly select: string;
  readonly where: Conditions;
  /** A total order, newest first. */
  readonly orderBy: string;
}

/**
 * Reads one page and the total, from one snapshot. Items are made by PostgreSQL as JSON: `bigint` and `numeric` arrive as numbers (one
 * that a JavaScript number cannot keep as its literal, which JSON.stringify writes), absent values as null. Rejects when the pool's statement timeout passes.
 */
export async function readPage<T>(
  pool: pg.Pool,
  query: ListQuery,
  { page = 1, pageSize = 20 }: PageRequest,
): Promise<Page<T>> {
  const { with: common, from, select, where, orderBy } = query;
  const values = [...where.values, pageSize, (page - 1) * pageSize];
  const { rows } = await pool.query<{ total: string; items: string | null }>(
    `${common === undefined ? '' : `with ${common}\n     `}select (select count(*) from ${from} where ${where.sql}) as total,
       (select json_agg(item) from (
         select ${select} from ${from} where ${where.sql} order by ${orderBy} limit $${values.length - 1} offset $${values.length}
       ) item)::text as items`,
    values,
  );
  return { total: Number(rows[0]?.total), items: parseDatabaseJson(rows[0]?.items ?? '[]') as T[] };
}
