import type { MessageFacts } from '@civicbus/contract/facts';
import { parseWhole } from '@civicbus/contract/parse-whole';
import { type Rejected, rejected } from '../outcome.js';
import { countMembers } from '../count-members.js';
import { formMembers } from '../form-members.js';
import { jsonMembers, type TextMember } from '../json-members.js';
import type { RequestBody } from '../request-body.js';
import type { Parameters } from './sign.js';

/** A request with every parameter that the standard demands, in the demanded shape. */
export interface UrbanRequest {
  readonly account: string;
  readonly password: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly timestampMs: number;
  readonly senderCode: string;
  readonly sign: string;
  /** JSON text of the records, exactly as sent; as UTF-8, in the memory of the body, where it came so and is of some length. */
  readonly data: string | Buffer;
  /** False when no text of the records can hold what a `\u` escape makes. */
  readonly mayHoldEscapes: boolean;
  /** All parameters, for the signature. */
  readonly parameters: Parameters;
}

const MAX_PARAMETERS = 32;
const SHAPES = Object.entries({
  account: /^[^\s\p{Cc}]{1,64}$/u,
  password: /^.{1,256}$/su,
  timestamp: /^\d{13}$/,
  sign: /^[0-9a-f]{32}$/,
  senderCode: /^\d{6}$/,
});
const REPEATED = '参数重复，每个参数只能提交一次';
/** What a decoder puts in place of bytes that are no UTF-8. */
const REPLACEMENT = '\uFFFD';
const SECURITY = new Set(['account', 'password', 'timestamp', 'sign']);

/** Reads the parameters of a request from its body (decisions A3, A9). */
export function readRequest(body: RequestBody): UrbanRequest | Rejected {
  const pairs = membersOf(body) ?? parameterPairs(body);
  if (!Array.isArray(pairs)) return pairs as Rejected;
  if (pairs.length > MAX_PARAMETERS) return rejected('parameters', '参数过多');
  const parameters = new Map<string, string | Buffer>();
  for (const [name, value] of pairs as readonly TextMember[]) {
    if (parameters.has(name)) return rejected('parameters', REPEATED);
    // Bytes are UTF-8, whoever read them.
    if (typeof value === 'string' && value.includes(REPLACEMENT) && !mayHoldReplacement(body)) {
      return rejected('parameters', '参数不是有效的 UTF-8 编码');
    }
    parameters.set(name, value);
  }
  const texts: Record<string, string> = {};
  for (const [name, shape] of SHAPES) {
    const concerns = SECURITY.has(name) ? 'authentication' : 'parameters';
    const value = parameters.get(name)?.toString();
    if (value === undefined || value === '') return rejected(concerns, `${name}: 缺少必填参数`);
    if (!shape.test(value)) return rejected(concerns, `${name}: 格式不正确`);
    texts[name] = value;
  }
  const { account = '', password = '', timestamp = '', senderCode = '', sign = '' } = texts;
  const data = parameters.get('data') ?? '';
  if (data.length === 0) return rejected('parameters', 'data: 缺少必填参数');
  if (isBlank(data)) return rejected('parameters', 'data: 格式不正确');
  // What came as bytes has no halves of surrogate pairs.
  const mayHoldEscapes = data.includes('\\u') || (typeof data === 'string' && !data.isWellFormed());
  return {
    account,
    password,
    timestampMs: Number(timestamp),
    senderCode,
    sign,
    data,
    mayHoldEscapes,
    parameters,
  };
}

const START = 64;

/** Makes no text of all the bytes where the first of them tell. */
function isBlank(data: string | Buffer): boolean {
  const start = typeof data === 'string' ? data.slice(0, START) : data.toString('utf8', 0, START);
  return start.trim() === '' && data.toString().trim() === '';
}

const NUMBERS = new Set(['timestamp']);

/** The parameters by the short way from bytes to bytes; undefined when only the long way by texts can read them, or refuse them. */
function membersOf(body: RequestBody): TextMember[] | undefined {
  if (body.type === 'multipart' || !body.bytes) return undefined;
  return body.type === 'form'
    ? formMembers(body.bytes, MAX_PARAMETERS, body.memory)
    : jsonMembers(body.bytes, NUMBERS, MAX_PARAMETERS, body.memory);
}

/** Whether the sender wrote the replacement character itself. In a multipart form that cannot be told: nobody means to send it. */
function mayHoldReplacement(body: RequestBody): boolean {
  return body.type !== 'multipart' && (body.text.includes(REPLACEMENT) || /%EF%BF%BD|\\uFFFD/i.test(body.text));
}

function parameterPairs(body: RequestBody): readonly (readonly [string, string])[] | Rejected {
  if (body.type === 'multipart') return body.fields;
  if (body.type === 'form') return [...new URLSearchParams(body.text)];
  const document = parseJson(body.text);
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return rejected('parameters', '请求体不是有效的 JSON 对象');
  }
  const members = Object.entries(document as Record<string, unknown>);
  if (members.length > MAX_PARAMETERS) return rejected('parameters', '参数过多');
  // Of two members of one name, JSON.parse keeps the last.
  if (countMembers(body.text) !== members.length) return rejected('parameters', REPEATED);
  const pairs: (readonly [string, string])[] = [];
  for (const [name, value] of members) {
    if (typeof value === 'string') pairs.push([name, value]);
    else if (name === 'timestamp' && typeof value === 'number') pairs.push([name, String(value)]);
    else if (name === 'data') return rejected('parameters', 'data: 应为 JSON 文本（字符串），不能直接写数组或对象');
    else return rejected('parameters', '参数应为字符串');
  }
  return pairs;
}

/** The records of a request. */
export interface UrbanRecords {
  readonly values: readonly unknown[];
  /** Whether `data` was one object: faults then name no index. */
  readonly single: boolean;
}

/**
 * The records that `data` holds: an array, or for the case interfaces one object as well (A18, A19, A20). A number is whole only if it was
 * written so (A61).
 */
export function readRecords(data: string | Buffer, facts: MessageFacts): UrbanRecords | Rejected {
  const { batch, maxBatch } = facts;
  const bytes = typeof data === 'string' ? undefined : data;
  const value = parseJson(data.toString(), (text) => parseWhole(text, mustBeWhole(facts), bytes));
  if (value === undefined) return rejected('parameters', 'data: 不是有效的 JSON');
  if (!Array.isArray(value)) {
    const single = batch !== 'array' && typeof value === 'object' && value !== null;
    return single
      ? { values: [value], single }
      : rejected('parameters', batch === 'array' ? 'data: 应为 JSON 数组' : 'data: 应为 JSON 对象');
  }
  if (value.length === 0) return rejected('parameters', 'data: 数组不能为空');
  if (value.length > maxBatch) return rejected('parameters', `data: 一次最多 ${maxBatch} 条记录`);
  return { values: value, single: false };
}

/** Whether a member of a record takes numbers, but only whole ones. */
const mustBeWhole =
  ({ fields }: MessageFacts) =>
  (name: string): boolean =>
    fields.some(
      (field) =>
        field.name === name && (field.type === 'integer' || field.type === 'long' || field.accepts.includes('number')),
    );

/** The value of a JSON text (RFC 8259); undefined, which no JSON text stands for, when it is none. */
function parseJson(text: string, parse: (text: string) => unknown = JSON.parse): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
