import { compileCheck } from './compiled-check.js';
import { declaredFields } from './declared-fields.js';
import type { FieldFacts, KeyPart, MessageFacts } from './facts.js';
import { compileNormalise, type OnSynonym, type WireRecord } from './normalise.js';
import { PlainReader } from './plain-reader.js';
import { declaredReferences, type Reference } from './reference.js';
import { applyChecks, type MessageClass } from './reasons.js';
import { type BoundRule, declaredRules } from './rule.js';

/** Part of a key that is derived from fields in normal form, e.g. the day of a time. */
export interface DerivedKey<R> {
  readonly derived: string;
  readonly field: keyof R & string;
  readonly value: (record: R) => string;
}

/** What `@Message` says of a class beyond its fields. */
export interface MessageOptions<R> extends Omit<MessageFacts, 'fields' | 'key' | 'keyScope'> {
  readonly key: readonly ((keyof R & string) | DerivedKey<R>)[];
  readonly keyScope?: MessageFacts['keyScope'];
}

/** A declared message: its facts and what is compiled from them. */
export interface Message {
  readonly facts: MessageFacts;
  readonly type: MessageClass;
  readonly fieldNames: ReadonlySet<string>;
  /** The fields that are arrays of objects. */
  readonly objectLists: readonly FieldFacts[];
  readonly rules: readonly BoundRule[];
  readonly references: readonly Reference[];
  /** True when every field check holds. */
  readonly check: (record: unknown) => boolean;
  readonly normalise: (record: WireRecord, onSynonym: OnSynonym) => void;
  /** Business key of a record in normal form: the values of the key fields (sender left out) joined by `|`. */
  readonly keyOf: (record: WireRecord) => string;
  /** Reads sound records straight from the text of a request. */
  readonly plain: PlainReader;
}

const messages = new WeakMap<object, Message>();

/** Declares the class as a message. Stands first; `@Rule` and `@Caution` below it. `keyScope` defaults to `sender`. */
export function Message<R>(options: MessageOptions<R>): (type: MessageClass) => void {
  return (type) => {
    const { key, keyScope = 'sender', ...rest } = options;
    const parts: KeyPart[] = key.map((part) =>
      typeof part === 'string' ? { field: part } : { field: part.field, derived: part.derived },
    );
    const plainKeys = new Set(key.filter((part) => typeof part === 'string'));
    const fields = [...declaredFields(type.prototype as object).values()].map(
      (field) => ({ ...field, key: plainKeys.has(field.name as keyof R & string) }) as FieldFacts,
    );
    for (const field of fields) applyChecks(type, field);
    const facts: MessageFacts = { ...rest, key: parts, keyScope, fields };
    const rules = declaredRules(type.prototype as object);
    const keyOf = compileKey(key as readonly (string | DerivedKey<WireRecord>)[]);
    messages.set(type, {
      facts,
      type,
      fieldNames: new Set(fields.map(({ name }) => name)),
      objectLists: fields.filter(({ members }) => members !== undefined),
      rules,
      references: declaredReferences(type.prototype as object),
      check: compileCheck(facts),
      normalise: compileNormalise(fields),
      keyOf,
      plain: new PlainReader({ facts, rules, keyOf }),
    });
  };
}

/** The message that a class declares; a class without `@Message` is a mistake in the list of a standard. */
export function messageOf(type: MessageClass): Message {
  const message = messages.get(type);
  if (!message) throw new Error(`${type.name} is not declared by @Message`);
  return message;
}

/** V8 keeps what `String` makes of a large number for good, as if it came again; keys do not, so they would fill old memory. */
const keyText = (value: unknown): string =>
  Number.isSafeInteger(value) ? (value as number).toFixed(0) : String(value);

function compileKey(parts: readonly (string | DerivedKey<WireRecord>)[]): (record: WireRecord) => string {
  const values = parts.map((part) =>
    typeof part === 'string' ? (record: WireRecord) => keyText(record[part]) : part.value,
  );
  const [first, ...rest] = values;
  return (record) => {
    let key = first ? first(record) : '';
    for (const value of rest) key += `|${value(record)}`;
    return key;
  };
}
