import { DOCKING_SCHEMA, type DockingTable } from './docking-tables.js';

/**
 * SQL that makes the view of a table, with Chinese comments. Readers get `select` on the schema and nothing else; and since no view
 * has a single source (the empty one costs nothing), PostgreSQL writes through none of them, whoever asks.
 */
export function dockingViewSql({ id, nameZh, source, columns }: DockingTable): string {
  const name = `${DOCKING_SCHEMA}."${id}"`;
  const selected = columns.map((column) => `  (${column.sql})::${column.type} as ${column.name}`).join(',\n');
  const comments = columns.map((column) => `comment on column ${name}.${column.name} is '${column.nameZh}';`);
  return [
    `create or replace view ${name} as select\n${selected}\nfrom (select) as read_only, ${source};`,
    `comment on view ${name} is '${nameZh}';`,
    ...comments,
  ].join('\n');
}
