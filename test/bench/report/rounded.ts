/** For `JSON.stringify`: four digits are more than any figure here is worth. */
export function rounded(_name: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}
