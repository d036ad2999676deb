import type { FieldFacts, MessageFacts } from '@civicbus/contract/facts';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { columnType } from './column-type.js';
import { metaColumns } from './meta-columns.js';
import { tableName } from './table-name.js';

/** A row by column names. */
export type Row = Record<string, unknown>;

/**
 * The entity of a message: a typed, nullable column per field under its wire name (a tombstone has none of them) with its
 * Chinese name as comment, then the columns that the bus adds. Primary key: the business key, and the sender where
 * `keyScope` says that each sender has records of its own.
 */
export function recordEntity(facts: MessageFacts): EntitySchema<Row> {
  const { schema, table } = tableName(facts);
  const fields = facts.fields.map((field) => [field.name, fieldColumn(field)] as const);
  const meta = metaColumns.map(({ name, type, comment, nullable }) => {
    const primary = name === '_key' || (name === '_sender' && facts.keyScope === 'sender');
    return [name, { type, comment, nullable: nullable ?? false, ...(primary && primaryKey(table)) }] as const;
  });
  return new EntitySchema<Row>({
    name: `${schema}.${table}`,
    schema,
    tableName: table,
    columns: Object.fromEntries([...fields, ...meta]),
    // TypeORM cannot say BRIN: the migration makes it, this keeps it from being dropped.
    indices: [
      { name: receivedIndex(table), columns: ['_received_at'], synchronize: false },
      ...(facts.listings ? [{ name: pageIndex(table), columns: ['_sender', '_key'] }] : []),
    ],
  });
}

/** Name of the index by time of receipt. */
export function receivedIndex(table: string): string {
  return `${table}_received`;
}

/** Name of the index by sender and key, of messages that a sender lists by pages. */
export function pageIndex(table: string): string {
  return `${table}_page`;
}

function primaryKey(table: string): Partial<EntitySchemaColumnOptions> {
  return { primary: true, primaryKeyConstraintName: `${table}_pkey` };
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
