import { type CodeTable, codeTable } from './code-table.js';

/** Makes a code table in levels of two digits each: the rows of `0101` lie below those of `01`. */
export function tieredTable<const T extends Readonly<Record<string, string>>>(
  name: string,
  titleZh: string,
  names: T,
): CodeTable<T> {
  const table = codeTable(name, titleZh, names);
  const codes = new Set(Object.keys(names));
  const entries = table.entries.map((entry) => {
    const parent = entry.code.slice(0, -2);
    return codes.has(parent) ? { ...entry, parent } : entry;
  });
  return { ...table, entries };
}
