import type { MessageFacts } from '@civicbus/contract/facts';

/** Where the newest versions of a message's records live. */
export interface TableName {
  readonly schema: string;
  readonly table: string;
  /** Both, quoted for SQL. */
  readonly sql: string;
}

/** The table of a message: schema = id of the standard, table = id of the message with `_` for `-`. */
export function tableName({ spec, id }: Pick<MessageFacts, 'spec' | 'id'>): TableName {
  const table = id.replaceAll('-', '_');
  return { schema: spec, table, sql: `${quoteName(spec)}.${quoteName(table)}` };
}

/** A name as SQL, exactly spelt. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
