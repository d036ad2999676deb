import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

/** A row by column names. */
export type Row = Record<string, unknown>;

/** An index of a table. */
export interface TableIndex {
  readonly name: string;
  /** In their order. */
  readonly columns: readonly string[];
  /** Of a partial index: its condition as PostgreSQL prints it, in parentheses. */
  readonly where?: string;
  readonly unique?: boolean;
  /** Default a B-tree. */
  readonly method?: 'brin' | 'gin';
  /** Storage parameters as PostgreSQL prints them, e.g. `autosummarize='on'`. */
  readonly parameters?: string;
}

/** What migrations have made of a table. */
export interface TableFacts {
  readonly schema: string;
  readonly table: string;
  /** Its Chinese name; the tables of messages have none. */
  readonly comment?: string;
  readonly columns: Readonly<Record<string, EntitySchemaColumnOptions>>;
  /** Columns of the primary key in their order; its constraint is `<table>_pkey`. */
  readonly key: readonly string[];
  readonly indices?: readonly TableIndex[];
  /** Unique constraints. */
  readonly uniques?: readonly { readonly name: string; readonly columns: readonly string[] }[];
  readonly checks?: readonly { readonly name: string; readonly expression: string }[];
}

/** TypeORM's entity of a table, with the facts of it that an entity schema cannot tell (`indexDifference` looks after those). */
export class TableEntity extends EntitySchema<Row> {
  constructor(readonly facts: TableFacts) {
    const { schema, table, columns, key, indices = [], uniques = [], checks = [] } = facts;
    super({
      name: `${schema}.${table}`,
      schema,
      tableName: table,
      columns: Object.fromEntries(
        Object.entries(columns).map(([name, column]) => [
          name,
          key.includes(name) ? { ...column, primary: true, primaryKeyConstraintName: primaryKey(table) } : column,
        ]),
      ),
      indices: indices.map(({ name, columns: of, unique, where, method }) => ({
        name,
        columns: [...of],
        ...(unique !== undefined && { unique }),
        ...(where !== undefined && { where }),
        // TypeORM would make a B-tree of it, and drop what is there.
        ...(method !== undefined && { synchronize: false }),
      })),
      uniques: uniques.map(({ name, columns: of }) => ({ name, columns: [...of] })),
      checks: [...checks],
    });
  }
}

/** Name of the constraint of a table's primary key. */
export function primaryKey(table: string): string {
  return `${table}_pkey`;
}
