/** A field that names a record of another message of the same standard by its key. */
export interface Reference {
  /** Stable name of the rule, e.g. `dept-unregistered`. */
  readonly name: string;
  /** Field that holds the key. */
  readonly field: string;
  /** Ids of the messages that the key belongs to; of several, a record of one is enough. */
  readonly to: readonly string[];
  /**
   * What happens when no such record is stored. `report`: the sender may send it later, so nobody looks while a request waits; whoever
   * lists orphans shows what did not come.
   */
  readonly effect: 'refuse' | 'warn' | 'report';
  /** What is said of it, in Chinese, without values: to the sender, or with an orphan. */
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
