import type { Fault } from './fault.js';
import type { FieldFacts, MessageFacts } from './facts.js';

/** Longest JSON text of a value that an answer repeats: what a sender can find by its path need not come back whole. */
const LONGEST_JSON = 4_000;
const PATH = /^([^[]*)(?:\[(\d+)\](?:\.(.+))?)?$/;

/** The facts that a fault's path leads to: of a field, of the elements of an array, or of a member of an element. */
export function factsAt(message: MessageFacts, path: string): FieldFacts | undefined {
  const [, name = '', position, member] = PATH.exec(path) ?? [];
  const field = message.fields.find((one) => one.name === name);
  if (!field || position === undefined) return field;
  return member === undefined ? field.item : field.members?.find((one) => one.name === member);
}

/** Adds to faults the values that were sent, except personal ones, missing ones and very long ones. */
export function withValues(message: MessageFacts, records: readonly unknown[], faults: readonly Fault[]): Fault[] {
  const personal = new Set(message.fields.filter((field) => field.personal).map(({ name }) => name));
  return faults.map((fault) => {
    const [, name = '', position, member] = PATH.exec(fault.field) ?? [];
    if (name === '' || personal.has(name)) return fault;
    const value = memberOf(records[fault.index], name);
    const element = position === undefined ? value : memberOf(value, position);
    const sent = member === undefined ? element : memberOf(element, member);
    // What JSON has no word for (1e400, read as Infinity) would come back as null.
    const text = sent === undefined ? 'null' : JSON.stringify(sent);
    return text !== 'null' && text.length <= LONGEST_JSON ? { ...fault, sent } : fault;
  });
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
