import type { FieldFacts } from '@civicbus/contract/facts';

/** A PostgreSQL type, in the parts that an entity wants and as SQL. */
export interface ColumnType {
  readonly type:
    'text' | 'integer' | 'bigint' | 'double precision' | 'numeric' | 'boolean' | 'date' | 'timestamptz' | 'jsonb';
  readonly precision?: number;
  readonly scale?: number;
  readonly sql: string;
}

const INT32_MAX = 2 ** 31 - 1;

/**
 * The column of a field. Lengths, ranges and codes are the receiver's business and not repeated here, so that a revision that
 * allows more needs no migration; a whole number is a `bigint` unless its facts bound it to 32 bits.
 */
export function columnType(
  facts: Pick<FieldFacts, 'type' | 'min' | 'max' | 'integerDigits' | 'fractionDigits'>,
): ColumnType {
  switch (facts.type) {
    case 'string':
    case 'base64':
      return plain('text');
    case 'integer':
      return plain(fitsInt32(facts) ? 'integer' : 'bigint');
    case 'long':
      return plain('bigint');
    case 'double':
      return plain('double precision');
    case 'decimal':
      return numeric(facts);
    case 'boolean':
      return plain('boolean');
    case 'date':
      return plain('date');
    case 'datetime':
      return plain('timestamptz');
    case 'object':
    case 'array':
      return plain('jsonb');
  }
}

function fitsInt32({ min = 0, max = Infinity }: Pick<FieldFacts, 'min' | 'max'>): boolean {
  return max <= INT32_MAX && min >= -INT32_MAX;
}

function numeric({ integerDigits, fractionDigits }: Pick<FieldFacts, 'integerDigits' | 'fractionDigits'>): ColumnType {
  if (integerDigits === undefined || fractionDigits === undefined) return plain('numeric');
  const precision = integerDigits + fractionDigits;
  return { type: 'numeric', precision, scale: fractionDigits, sql: `numeric(${precision},${fractionDigits})` };
}

function plain(type: ColumnType['type']): ColumnType {
  return { type, sql: type };
}
