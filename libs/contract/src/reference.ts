/** A field that names a record of another message of the same standard by its key. */
export interface Reference {
  /** Stable name of the rule, e.g. `dept-unregistered`. */
  readonly name: string;
  /** Field that holds the key. */
  readonly field: string;
  /** Message id that the key belongs to. */
  readonly to: string;
  /** What happens when no such record is stored. */
  readonly effect: 'refuse' | 'warn';
  /** What a sender is told, in Chinese, without values. */
  readonly message: string;
  /** `own`: the standard looks it up itself, since more decides than the key alone; default: the general look-up does. */
  readonly lookup?: 'general' | 'own';
}

const declared = new WeakMap<object, Reference[]>();

/** Declares that a field refers to another message's records. Stands below `@Message`. */
export const RefersTo = (reference: Reference): ClassDecorator => {
  return (type) => {
    const prototype = type.prototype as object;
    declared.set(prototype, [reference, ...(declared.get(prototype) ?? [])]);
  };
};

/** References of a class, those of its base class first. */
export function declaredReferences(prototype: object): Reference[] {
  const base = Object.getPrototypeOf(prototype) as object | null;
  return [...(base && base !== Object.prototype ? declaredReferences(base) : []), ...(declared.get(prototype) ?? [])];
}
