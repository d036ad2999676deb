import type { FieldFacts } from './facts.js';

type Mutable = { -readonly [K in keyof FieldFacts]?: FieldFacts[K] };

const declared = new WeakMap<object, Map<string, Mutable>>();

/** Facts recorded so far for a field of a class under declaration; made on first use. */
export function declareField(prototype: object, name: string): Mutable {
  let fields = declared.get(prototype);
  if (!fields) declared.set(prototype, (fields = new Map<string, Mutable>()));
  let facts = fields.get(name);
  if (!facts) fields.set(name, (facts = {}));
  return facts;
}

/** Fields of a class in the order of their declaration, those of its base class first. */
export function declaredFields(prototype: object): Map<string, Mutable> {
  const base = Object.getPrototypeOf(prototype) as object | null;
  const inherited = base && base !== Object.prototype ? declaredFields(base) : new Map<string, Mutable>();
  return new Map([...inherited, ...(declared.get(prototype) ?? [])]);
}
