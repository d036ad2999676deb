import { isExactNumber } from '@civicbus/contract/exact-number';

/** A deep copy of a wire record or value; `structuredClone` knows no exact numbers. */
export function copyRecord<T>(value: T): T {
  if (typeof value !== 'object' || value === null || isExactNumber(value)) return value;
  if (Array.isArray(value)) return value.map(copyRecord) as T;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copyRecord<unknown>(member)])) as T;
}
