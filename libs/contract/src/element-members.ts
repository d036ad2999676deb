import type { FieldFacts } from './facts.js';
import type { WireRecord } from './normalise.js';

/** Takes members that are not declared out of the objects in an array field; returns their paths without index (`ranks.name`). */
export function dropUnknownMembers({ name, members = [] }: FieldFacts, record: WireRecord): string[] {
  const elements = record[name];
  if (!Array.isArray(elements)) return [];
  const known = new Set(members.map((member) => member.name));
  return elements.flatMap((element: unknown) => {
    if (typeof element !== 'object' || element === null || Array.isArray(element)) return [];
    const strangers = Object.keys(element).filter((member) => !known.has(member));
    for (const stranger of strangers) delete (element as WireRecord)[stranger];
    return strangers.map((stranger) => `${name}.${stranger}`);
  });
}
