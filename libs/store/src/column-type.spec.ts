import { expect, test } from '@jest/globals';
import { columnType } from './column-type.js';

test.each([
  [{ type: 'string' }, 'text'],
  [{ type: 'integer' }, 'bigint'],
  [{ type: 'integer', min: 0 }, 'bigint'],
  [{ type: 'integer', max: 2 ** 31 - 1 }, 'integer'],
  [{ type: 'integer', max: 2 ** 31 }, 'bigint'],
  [{ type: 'integer', min: -(2 ** 40), max: 5 }, 'bigint'],
  [{ type: 'long', max: 5 }, 'bigint'],
  [{ type: 'double' }, 'double precision'],
  [{ type: 'decimal', integerDigits: 10, fractionDigits: 2 }, 'numeric(12,2)'],
  [{ type: 'decimal' }, 'numeric'],
  [{ type: 'date' }, 'date'],
  [{ type: 'datetime' }, 'timestamptz'],
  [{ type: 'base64' }, 'text'],
  [{ type: 'array' }, 'jsonb'],
] as const)('%j is %s', (facts, sql) => expect(columnType(facts).sql).toBe(sql));
