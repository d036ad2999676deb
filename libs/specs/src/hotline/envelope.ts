import { literalNumber } from '@civicbus/contract/exact-decimal';
import { unstorable } from '@civicbus/contract/text-safety';
import type { Message } from '@civicbus/contract/message';
import type { WireRecord } from '@civicbus/contract/normalise';
import type { Rejected } from '../outcome.js';
import { satisfactionIdOf } from './ids.js';
import { type HotlineInterface, interfaceById } from './interfaces.js';
import { malformed, missing, refusedFor } from './refusals.js';

/** Largest accepted body in bytes (A31). */
export const MAX_BODY_BYTES = 1_048_576;

/** Other spellings of a field's name (A57). */
const ALIASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  putZxBusiRegInfoData: { consultRange: 'consulrange' },
  getTodoCaseFeedbackZx: { consulrange: 'consultRange' },
};

/** Values that mean absence beside the forms of every field (A38). */
const ABSENT_VALUES: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
  seatsignin: { endtime: [0, '0'] },
};

/** The members of a request's body, one JSON object; else 2001. A number that a double cannot keep is kept as its literal. */
export function readMembers(body: Uint8Array): { readonly members: WireRecord } | Rejected {
  const value = parseJson(body);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { members: value as WireRecord }
    : refusedFor('2001');
}

/** The first member that no database could store: whatever of a request gets there is checked for it. Its name is made showable. */
export function unstorableMember(members: WireRecord): string | undefined {
  const bad = Object.entries(members).find(([name, value]) => unstorable(name) !== undefined || unstorable(value));
  return bad?.[0].toWellFormed().replaceAll('\0', '\u{FFFD}').slice(0, 100).toWellFormed();
}

/** The interface that the member `method` of a body to `invokeCase` selects; case-sensitive (A63). */
export function readMethod(members: WireRecord): { readonly called: HotlineInterface } | Rejected {
  const { method } = members;
  if (isAbsent(method)) return missing('method');
  const called = typeof method === 'string' ? interfaceById(method) : undefined;
  return called?.family === 'text' ? { called } : refusedFor('2002');
}

/**
 * The record that the members of a body stand for, before it is validated: without `method`, blank texts and other forms
 * of no value (A27), fields under their own names (A26).
 */
export function recordOf({ facts: { id }, fieldNames }: Message, members: WireRecord): WireRecord {
  const aliases = ALIASES[id] ?? {};
  const absent = ABSENT_VALUES[id] ?? {};
  const record = new Map<string, unknown>();
  for (const [name, value] of Object.entries(members)) {
    const field = (!fieldNames.has(name) && Object.hasOwn(aliases, name) && aliases[name]) || name;
    const isAlias = field !== name;
    if (name === 'method' || (isAlias && !isAbsent(members[field]))) continue;
    const values = (Object.hasOwn(absent, field) && absent[field]) || [];
    if (fieldNames.has(field) && (isAbsent(value) || values.includes(value))) continue;
    record.set(field, value);
  }
  const read = Object.fromEntries(record);
  return settled[id]?.(read) ?? read;
}

/** What a record of a message means where its values depend on each other. */
const settled: Readonly<Record<string, (record: WireRecord) => WireRecord>> = {
  // One rating per call: its id may leave the division out once, and is kept with it (A36).
  satisfaction: (record) => {
    const { id, callid, sourcearea } = record;
    const short = typeof id === 'string' && typeof callid === 'string' && typeof sourcearea === 'string';
    return short && id === callid && callid.startsWith(sourcearea)
      ? { ...record, id: satisfactionIdOf(sourcearea, callid) }
      : record;
  },
  // An answer beside "not answered on the spot" is not looked at (A78).
  putZxBusiRegInfoData: ({ replycontent, ...record }) =>
    replycontent === undefined || record['replyonsite'] === '0' ? record : { ...record, replycontent },
};

/** Whether a value is no value: absent, null, "" or blank (A27). */
export const isAbsent = (value: unknown): boolean => value === undefined || isBlank(value);

const isBlank = (value: unknown): boolean => value === null || (typeof value === 'string' && !/\S/.test(value));

interface SourceAwareJson {
  parse(text: string, reviver: (name: string, value: unknown, context: { source?: string }) => unknown): unknown;
}

/** A number literal of 16 characters and more, or with an exponent: only such may differ from what a double keeps. */
const LONG_NUMBER = /[\d.]{16}|\d[eE]/;

/** Undefined, which no JSON text stands for, when it is none or not UTF-8. A byte order mark before it is passed over (RFC 8259, 8.1). */
function parseJson(body: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    if (!LONG_NUMBER.test(text)) return JSON.parse(text) as unknown;
    return (JSON as unknown as SourceAwareJson).parse(text, (_name, value, { source }) =>
      typeof value === 'number' && source !== undefined && String(value) !== source ? literalNumber(source) : value,
    );
  } catch {
    return undefined;
  }
}

/** A request to `invokeCase` or to a path of its own: the interface and the members of its body. */
export interface HotlineCall {
  readonly called: HotlineInterface;
  readonly members: WireRecord;
}

/** Reads the body of a call: to the interface of the path, or where that is undefined, to the one that `method` names. */
export function readCall(own: HotlineInterface | undefined, body: Uint8Array): HotlineCall | Rejected {
  // The feedback poll has no parameters and, as printed, no body (A17).
  const read = body.length === 0 && own?.id === 'todocasefeedback' ? { members: {} } : readMembers(body);
  if (!('members' in read)) return read;
  const found = own ? { called: own } : readMethod(read.members);
  if (!('called' in found)) return found;
  // The validation of a record says it itself, of each field.
  const bad = found.called.message ? undefined : unstorableMember(read.members);
  return bad === undefined ? { ...found, ...read } : malformed(bad);
}
