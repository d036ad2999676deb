import { isExactNumber } from '@civicbus/contract/exact-number';
import type { MessageFacts } from '@civicbus/contract/facts';
import type { Fault } from '@civicbus/contract/fault';
import type { WireRecord } from '@civicbus/contract/normalise';
import { type Rejected, rejected } from '../outcome.js';
import { readJson } from '../read-json.js';
import type { RequestBody } from '../request-body.js';
import { cmcIdFaults, faultAround } from './around.js';
import { REGISTRATION } from './message-ids.js';
import { namesWithoutBlanks } from './padded-names.js';

/** A report, a registration or any other JSON body of the standard, not yet looked into. */
export interface PoliceRequest {
  /** The JSON object, with exact numbers. */
  readonly root: WireRecord;
  /** The sender, when the root names one in the right form. */
  readonly cmcId: string | undefined;
  /** False when no text in it can be unstorable. */
  readonly mayHoldEscapes: boolean;
  /** What `reportOf` has read, once. Not in a WeakMap: young collections take its values for living, so all records would grow old. */
  report: PoliceReport | undefined;
}

/** The records of a report. */
export interface PoliceReport {
  readonly values: readonly unknown[];
  /** There was one record, outside an array: faults then name no index. */
  readonly single: boolean;
  /** Faults around the records, and those of the form in which records were written. */
  readonly faults: readonly Fault[];
}

/** Reads the body of a request: strict JSON, one object, no name twice (A3, A17). */
export function readRequest(body: RequestBody): PoliceRequest | Rejected {
  if (body.type !== 'json') return rejected('parameters', '请求体应为 JSON');
  const { text } = body;
  const read = readJson(text);
  if (!read || typeof read.value !== 'object' || read.value === null || Array.isArray(read.value)) {
    return rejected('parameters', '请求体不是有效的 JSON 对象');
  }
  if (isExactNumber(read.value)) return rejected('parameters', '请求体不是有效的 JSON 对象');
  if (read.namesRepeat) return rejected('parameters', '同一对象中有重复的字段名');
  const root = read.value as WireRecord;
  const { cmcId } = root;
  return {
    root,
    cmcId: cmcIdFaults(cmcId).length === 0 ? (cmcId as string) : undefined,
    mayHoldEscapes: text.includes('\\u') || !text.isWellFormed(),
    report: undefined,
  };
}

/**
 * The records of a request to an interface, and what is wrong around them. A request is read once: the records of a second call are
 * the same objects.
 */
export function reportOf(request: PoliceRequest, message: MessageFacts): PoliceReport {
  return (request.report ??= readReport(request, message));
}

function readReport(request: PoliceRequest, message: MessageFacts): PoliceReport {
  const { root } = request;
  const sender = message.id === REGISTRATION ? registrationFaults(root) : cmcIdFaults(root['cmcId']);
  if (message.batch === 'single' || (message.batch === 'either' && isFlat(root, message))) {
    const record = { ...root };
    delete record['cmcId'];
    return { values: [settled(record, message)], single: true, faults: sender };
  }
  const data = root['data'];
  // One object for an array of one, where the document's own sample shows it (A81).
  const elements = message.batch === 'either' && isObject(data) ? [data] : data;
  const wrong = dataFaults(elements, message);
  if (wrong.length > 0) return { values: [], single: false, faults: [...sender, ...wrong] };
  const faults: Fault[] = [];
  const values = (elements as readonly unknown[]).map((element, index) => {
    if (!isObject(element)) return element;
    faults.push(...sendersOf(element, request.cmcId, index), ...namesWithoutBlanks(element, message, index));
    return settled(element, message);
  });
  return { values, single: false, faults: [...sender, ...faults] };
}

/** The fields beside cmcId instead of in `data` (A81). */
const isFlat = (root: WireRecord, message: MessageFacts): boolean =>
  root['data'] === undefined && message.fields.some(({ name }) => root[name] !== undefined);

const isObject = (value: unknown): value is WireRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isExactNumber(value);

/** 1 to 100 elements (A20). What was sent instead is not repeated: it may hold records of people. */
function dataFaults(data: unknown, { maxBatch }: MessageFacts): Fault[] {
  if (data === undefined || data === null) return [faultAround('data', 'required', '缺少必填字段')];
  if (!Array.isArray(data)) return [faultAround('data', 'type', '应为数组')];
  if (data.length === 0) return [faultAround('data', 'required', '不能为空', [])];
  return data.length > maxBatch ? [faultAround('data', 'maxItems', `最多 ${maxBatch} 个元素`)] : [];
}

/** A cmcId within an element is taken away when it is the one of the root, else a fault (A38). */
function sendersOf(element: WireRecord, cmcId: string | undefined, index: number): Fault[] {
  if (!('cmcId' in element)) return [];
  const own = element['cmcId'];
  delete element['cmcId'];
  if (own === undefined || own === null || cmcId === undefined || own === cmcId) return [];
  return [{ index, field: 'cmcId', rule: 'other-sender', message: '记录中的 cmcId 与请求的 cmcId 不一致' }];
}

/** A registration may come without cmcId, except to deregister (A47). */
function registrationFaults({ cmcId, reportType }: WireRecord): Fault[] {
  const without = cmcId === undefined || cmcId === null || cmcId === '';
  return without && reportType !== 'D' ? [] : cmcIdFaults(cmcId);
}

/** A field in double precision takes any JSON number: what was written as 4.0 is 4 (A28). */
function settled(record: WireRecord, { fields }: MessageFacts): WireRecord {
  for (const { type, name } of fields) {
    if (type !== 'double') continue;
    const value = record[name];
    if (isExactNumber(value)) record[name] = Number(value.rawJSON);
  }
  return record;
}
