import type { FieldFacts, MessageFacts } from '@civicbus/contract/facts';
import type { EntitySchemaColumnOptions } from 'typeorm';
import { columnType } from './column-type.js';
import { metaColumns } from './meta-columns.js';
import { TableEntity } from './table-entity.js';
import { tableName } from './table-name.js';

/**
 * The entity of a message: a typed, nullable column per field under its wire name (a tombstone has none of them) with its
 * Chinese name as comment, then the columns that the bus adds. Primary key: the business key, and the sender where
 * `keyScope` says that each sender has records of its own.
 */
export function recordEntity(facts: MessageFacts): TableEntity {
  const { schema, table } = tableName(facts);
  const fields = facts.fields.map((field) => [field.name, fieldColumn(field)] as const);
  const meta = metaColumns.map(({ name, type, comment, nullable }): readonly [string, EntitySchemaColumnOptions] => [
    name,
    { type, comment, nullable: nullable ?? false },
  ]);
  return new TableEntity({
    schema,
    table,
    columns: Object.fromEntries<EntitySchemaColumnOptions>([...fields, ...meta]),
    key: primaryKeyColumns(facts),
    indices: [
      { name: receivedIndex(table), columns: ['_received_at'], method: 'brin', parameters: `autosummarize='on'` },
      ...(facts.lookups ?? []).map((field) => ({ name: lookupIndex(table, field), columns: ['_sender', field] })),
    ],
  });
}

/** Name of the index by time of receipt. */
export function receivedIndex(table: string): string {
  return `${table}_received`;
}

/** Name of the index by sender and a field. */
export function lookupIndex(table: string, field: string): string {
  return `${table}_by_${field}`;
}

/**
 * Columns of the primary key in their order. What a sender lists by pages has the sender first: the same index then finds a record
 * and gives a sender's records in the order of their keys. A second index would cost as much for each record as the first.
 */
export function primaryKeyColumns({ keyScope, listings }: MessageFacts): readonly string[] {
  if (keyScope === 'shared') return ['_key'];
  return listings ? ['_sender', '_key'] : ['_key', '_sender'];
}

function fieldColumn(field: FieldFacts): EntitySchemaColumnOptions {
  const { type, precision, scale } = columnType(field);
  return {
    type,
    nullable: true,
    comment: field.nameZh,
    ...(precision !== undefined && { precision }),
    ...(scale !== undefined && { scale }),
  };
}
