import { componentClasses } from './component-classes.js';
import type { UrbanContext } from './context.js';

const OPEN_MAIN_CLASS = '05';
const mainClasses = new Map<
  string,
  { nameZh: string; aliasesZh: readonly string[]; sub: Readonly<Record<string, string>> }
>(Object.entries(componentClasses));
const subNames = new Map(
  [...mainClasses].flatMap(([main, { sub }]) =>
    Object.entries(sub).map(([code, name]) => [main + code, name] as const),
  ),
);
const classNames = new Set([
  ...subNames.values(),
  ...[...mainClasses.values()].flatMap((m) => [m.nameZh, ...m.aliasesZh]),
]);

/** Whether a component sub-class is in the table, or a local extension of the main class that admits them (A40). */
export const isComponentSubClass = (code: string): boolean => subNames.has(code) || code.startsWith(OPEN_MAIN_CLASS);

/** Whether a 2- or 4-digit class code may be used for figures of that category (A39, A40). */
export function isClassCode(category: string, code: string, { eventClasses }: UrbanContext): boolean {
  if (category === '部件') return code.length === 2 ? mainClasses.has(code) : isComponentSubClass(code);
  return eventClasses?.has(code) ?? true;
}

/** Whether a name is one that the table prints for the main class; an unknown code has no name to differ from. */
export function isMainClassName(code: string, name: string): boolean {
  const main = mainClasses.get(code);
  return main === undefined || main.nameZh === name || main.aliasesZh.includes(name);
}

/** Whether a name is that of the sub-class; a local extension has no name to differ from. */
export const isSubClassName = (code: string, name: string): boolean => (subNames.get(code) ?? name) === name;

/** Whether a name stands anywhere in the component classification. */
export const isKnownClassName = (name: string): boolean => classNames.has(name);
