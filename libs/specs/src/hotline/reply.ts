import type { Fault } from '@civicbus/contract/fault';
import type { Answer } from '../answer.js';
import type { Refusal } from '../outcome.js';
import { answerCode } from './code-tables.js';
import { type AnswerFamily, type HotlineInterface, isWrite } from './interfaces.js';

const SUCCESS = '成功';
const STORED = { issuc: '1' };
const NOT_STORED = { issuc: '0' };

/** Where a refusal is answered: the interface as far as it is known, else the family of its path. */
export type Refused = HotlineInterface | { readonly family: AnswerFamily };

/** Success of a write, once it is stored (A20). `msg` tells what was passed over (A50). */
export const stored = ({ family }: HotlineInterface, msg: string = SUCCESS): Answer => answer(family, '0', msg, STORED);

/** Rows or figures that were asked for; no rows are an empty array (A21). */
export const answered = ({ family }: HotlineInterface, data: object): Answer => answer(family, '0', SUCCESS, data);

/** Failure: HTTP 200 once the request reached the application, else the transport's status (A19). */
export function refused(where: Refused, refusal: Refusal): Answer {
  const data = 'kind' in where && isWrite(where) ? NOT_STORED : null;
  const { code, msg } = causeOf(refusal);
  return { ...answer(where.family, code, msg, data), status: refusal.kind === 'rejected' ? 200 : refusal.status };
}

function causeOf(refusal: Refusal): { readonly code: string; readonly msg: string } {
  if (refusal.kind === 'unavailable') return { code: '9999', msg: refusal.reason };
  if (refusal.kind === 'misdirected') {
    const code = refusal.status === 404 ? '2002' : refusal.status === 408 ? '9999' : '2004';
    return { code, msg: refusal.reason };
  }
  if (refusal.code !== undefined) return { code: refusal.code, msg: refusal.reason };
  return refusal.faults ? causeOfFaults(refusal.faults) : { code: '2004', msg: refusal.reason };
}

/** A missing value counts before a wrong one. */
function causeOfFaults(faults: readonly Fault[]): { readonly code: string; readonly msg: string } {
  const absent = faults.filter(({ rule }) => rule === 'required');
  if (absent.length > 0) {
    const names = new Set(absent.map(({ field }) => field));
    return { code: '2003', msg: `${answerCode.names['2003']}: ${[...names].join(', ')}` };
  }
  const texts = faults.map(({ field, message }) => (field === '' ? message : `${field} ${message}`));
  return { code: '2004', msg: `${answerCode.names['2004']}: ${texts.join('; ')}` };
}

/** `code`: of the table answerCode, `0` for success in either family. */
function answer(family: AnswerFamily, code: string, msg: string, data: object | null): Answer {
  const text = code === '0' ? '0000' : code;
  return family === 'number'
    ? { status: 200, body: { code: Number(code), msg, data }, code }
    : { status: 200, body: { code: text, msg, data }, code: text };
}
