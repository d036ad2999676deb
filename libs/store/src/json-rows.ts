/** JSON for `json_to_recordset`. PostgreSQL texts cannot hold U+0000; what is only told about (keys of a refused request) shows U+FFFD. */
export function jsonRows(rows: readonly unknown[]): string {
  const text = JSON.stringify(rows);
  if (!text.includes('\\u0000')) return text;
  return JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value,
  );
}
