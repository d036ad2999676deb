import type { NamedCodes } from '@civicbus/contract/fields';

/** A code table whose codes are known to the compiler. */
export interface CodeTable<T extends Readonly<Record<string, string>>> extends NamedCodes {
  readonly titleZh: string;
  /** Chinese name by code. */
  readonly names: T;
}

/** Makes a named code table from code → Chinese name. */
export function codeTable<const T extends Readonly<Record<string, string>>>(
  name: string,
  titleZh: string,
  names: T,
): CodeTable<T> {
  const entries = Object.entries(names).map(([code, nameZh]) => ({ code, nameZh }));
  // JavaScript lists members that look like array indices (99) before the others (01).
  if (entries.every(({ code }) => /^\d+$/.test(code))) entries.sort((a, b) => (a.code < b.code ? -1 : 1));
  return { name, titleZh, names, entries };
}
