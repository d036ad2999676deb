/**
 * A condition between the fields of one record, declared beside them.
 * It sees the record in normal form (numbers as numbers, times as RFC 3339) and only when every field check holds.
 */
export interface RuleFacts<R, C> {
  /** Stable name, e.g. `id-region`. */
  readonly name: string;
  /** Field that a fault names. */
  readonly field: keyof R & string;
  readonly holds: (record: R, context: C) => boolean;
  /** The fields it looks at: it is asked when these are right, whatever the others are. Absent: when all are. */
  readonly reads?: readonly (keyof R & string)[];
  /** What a sender is told, in Chinese, without values. */
  readonly message: string;
}

/** A rule as kept by a message: what breaks a `refuse` rule is refused, what breaks a `warn` rule is accepted with a warning. */
export interface BoundRule {
  readonly name: string;
  readonly field: string;
  readonly effect: 'refuse' | 'warn';
  readonly holds: (record: object, context: unknown) => boolean;
  readonly reads?: readonly string[];
  readonly message: string;
}

const declared = new WeakMap<object, BoundRule[]>();

function declare<R, C>(effect: BoundRule['effect'], rule: RuleFacts<R, C>): ClassDecorator {
  return (type) => {
    const prototype = type.prototype as object;
    const rules = declared.get(prototype) ?? [];
    // Decorators run from the last to the first: the order of the source is kept.
    rules.unshift({ ...rule, effect, holds: rule.holds as BoundRule['holds'] });
    declared.set(prototype, rules);
  };
}

/** Refuses a record for which the rule does not hold. Stands below `@Message`. */
export const Rule = <R, C = unknown>(rule: RuleFacts<R, C>) => declare('refuse', rule);

/** Accepts a record for which the rule does not hold, with a warning. Stands below `@Message`. */
export const Caution = <R, C = unknown>(rule: RuleFacts<R, C>) => declare('warn', rule);

/** Rules of a class in the order of the source, those of its base class first. */
export function declaredRules(prototype: object): BoundRule[] {
  const base = Object.getPrototypeOf(prototype) as object | null;
  return [...(base && base !== Object.prototype ? declaredRules(base) : []), ...(declared.get(prototype) ?? [])];
}
