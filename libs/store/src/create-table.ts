import type { MessageFacts } from '@civicbus/contract/facts';
import { columnType } from './column-type.js';
import { lookupIndex, primaryKeyColumns, receivedIndex } from './entity.js';
import { metaColumns } from './meta-columns.js';
import { quoteName, tableName } from './table-name.js';

/**
 * SQL that makes the table of a message, as a migration holds it. A drift test holds it against `recordEntity`.
 *
 * `fillfactor` leaves room for the next version of a row on its page, and the time of receipt has a BRIN index, so most updates touch
 * no index at all.
 */
export function createTable(facts: MessageFacts): string {
  const { schema, table, sql } = tableName(facts);
  const columns = [
    ...facts.fields.map((field) => ({
      name: quoteName(field.name),
      type: columnType(field).sql,
      comment: field.nameZh,
    })),
    ...metaColumns.map(({ name, type, comment, nullable }) => ({
      name,
      type: nullable ? type : `${type} not null`,
      comment,
    })),
  ];
  return [
    `create schema if not exists ${quoteName(schema)};`,
    `create table ${sql} (`,
    ...columns.map(({ name, type }) => `  ${name} ${type},`),
    `  constraint ${quoteName(`${table}_pkey`)} primary key (${primaryKeyColumns(facts).join(', ')})`,
    ') with (fillfactor = 85);',
    `create index ${quoteName(receivedIndex(table))} on ${sql} using brin (_received_at) with (autosummarize = on);`,
    ...(facts.lookups ?? []).map(
      (field) => `create index ${quoteName(lookupIndex(table, field))} on ${sql} (_sender, ${quoteName(field)});`,
    ),
    ...columns.map(({ name, comment }) => `comment on column ${sql}.${name} is ${quoteText(comment)};`),
  ].join('\n');
}

function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
