import type { Fault } from '@civicbus/contract/fault';
import type { FieldFacts, MessageFacts } from '@civicbus/contract/facts';
import { factsAt } from '@civicbus/contract/sent-value';
import { faultPath } from '../outcome.js';
import type { ErrorObject } from './error-objects.js';

/** A field error as Spring MVC writes it (clause 1.3.3), members in the order of the document. */
export interface SpringError {
  readonly arguments: readonly {
    readonly code: string;
    readonly codes: readonly string[];
    readonly defaultMessage: string;
  }[];
  readonly bindingFailure: false;
  readonly code: string;
  readonly codes: readonly string[];
  readonly defaultMessage: string;
  readonly field: string;
  readonly objectName: string;
  /** Left out when nothing was sent, and for personal data (A12, A60). */
  readonly rejectedValue?: unknown;
}

/** Constraint of Java's Bean Validation by the name of a check; the others are conditions, which Java asserts. */
const CONSTRAINTS: Readonly<Record<string, string>> = {
  type: 'typeMismatch',
  maxLength: 'Size',
  minItems: 'NotEmpty',
  maxItems: 'Size',
  min: 'Min',
  max: 'Max',
  digits: 'Digits',
  pattern: 'Pattern',
  format: 'Pattern',
  unstorable: 'Pattern',
};

const JAVA_TYPES: Partial<Record<FieldFacts['type'], string>> = {
  integer: 'java.lang.Integer',
  long: 'java.lang.Long',
  double: 'java.lang.Float',
  array: 'java.util.List',
};

/** A part around the records as if it were a field. */
const AROUND: Readonly<Record<string, Pick<FieldFacts, 'nameZh' | 'type'>>> = {
  cmcId: { nameZh: '省份标识', type: 'string' },
  pageNum: { nameZh: '页码', type: 'integer' },
  pageSize: { nameZh: '每页条数', type: 'integer' },
  file: { nameZh: '文件', type: 'string' },
};

/** The error that a fault is for the document. `message` is undefined for requests that carry no records. */
export function springError(
  fault: Fault,
  message: MessageFacts | undefined,
  { name, listZh }: ErrorObject,
  single: boolean,
): SpringError {
  const field = faultPath(fault, single);
  const declared = message && fault.index >= 0 ? factsAt(message, fault.field) : undefined;
  const list = fault.field === 'data' ? ({ nameZh: listZh, type: 'array' } as const) : undefined;
  const facts = declared ?? list ?? AROUND[fault.field];
  const code = constraintOf(fault.rule, declared);
  return {
    arguments: [{ code: field, codes: field === '' ? [name] : [`${name}.${field}`, field], defaultMessage: field }],
    bindingFailure: false,
    code,
    codes: codesOf(code, name, field, (facts && JAVA_TYPES[facts.type]) ?? 'java.lang.String'),
    defaultMessage: textOf(fault, facts?.nameZh ?? ''),
    field,
    objectName: name,
    ...(fault.sent !== undefined && { rejectedValue: fault.sent }),
  };
}

function constraintOf(rule: string, facts: FieldFacts | undefined): string {
  if (rule === 'required') {
    // A field that may be "" must only be there; of the others, and of what lies around the records, something must be in it.
    return facts === undefined || (facts.fill === undefined && facts.type === 'string') ? 'NotEmpty' : 'NotNull';
  }
  if (rule === 'codes') return facts?.type === 'string' ? 'Pattern' : 'Range';
  return CONSTRAINTS[rule] ?? 'AssertTrue';
}

/** The checks of one field say what is wrong with it; the conditions of a record are sentences of their own. */
function textOf({ rule, message }: Fault, nameZh: string): string {
  if (rule === 'required') return `${nameZh}不能为空`;
  return rule === 'codes' || rule in CONSTRAINTS ? `${nameZh}${message}` : message;
}

/** Message codes from special to general, as Spring's DefaultMessageCodesResolver makes them. */
function codesOf(code: string, object: string, field: string, javaType: string): string[] {
  const paths = withoutIndexes(field);
  const last = field.slice(field.lastIndexOf('.') + 1);
  const plain = field.includes('.') ? [...paths, ...withoutIndexes(last)] : paths;
  return [
    ...paths.map((path) => `${code}.${object}.${path}`),
    ...new Set(plain.map((path) => `${code}.${path}`)),
    `${code}.${javaType}`,
    code,
  ];
}

/** The path itself, then with its indexes taken away one by one from the last. */
function withoutIndexes(field: string): string[] {
  const paths = field === '' ? [] : [field];
  for (let path = field, at = path.lastIndexOf('['); at >= 0; at = path.lastIndexOf('[')) {
    path = path.slice(0, at) + path.slice(path.indexOf(']', at) + 1);
    paths.push(path);
  }
  return paths;
}
