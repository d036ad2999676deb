import type { MessageFacts } from '@civicbus/contract/facts';
import type { Answer } from '../answer.js';
import type { Refusal } from '../outcome.js';

/** Result codes of chapter 1; chapter 2 knows 0 and 1 only (A13, A15, A16). */
const ACCEPTED = 0;
const SYSTEM_ERROR = 1;
const INVALID_PARAMETER = 2;

/** Whether the interface answers in the envelope of chapter 2, which has a `data` member. */
const isCase = (message: MessageFacts | undefined): boolean => message?.batch === 'either';

/** Success, once the bus has stored the event. */
export function accepted(message: MessageFacts): Answer {
  return isCase(message)
    ? answer(200, { success: true, code: ACCEPTED, message: '同步数据成功', data: {} }, ACCEPTED)
    : answer(200, { success: true, code: ACCEPTED, message: '成功' }, ACCEPTED);
}

/** Failure in the interface's envelope: HTTP 200 once the request reached it, else the transport's status (A10). */
export function refused(message: MessageFacts | undefined, refusal: Refusal): Answer {
  const status = refusal.kind === 'rejected' ? 200 : refusal.status;
  if (isCase(message)) {
    const text = `[${causeOf(refusal)}] ${refusal.reason}`;
    return answer(status, { success: false, code: SYSTEM_ERROR, message: text, data: {} }, SYSTEM_ERROR);
  }
  const code = refusal.kind === 'unavailable' ? SYSTEM_ERROR : INVALID_PARAMETER;
  return answer(status, { success: false, code, message: refusal.reason }, code);
}

const answer = (status: number, body: object, code: number): Answer => ({ status, body, code: String(code) });

/** Stable word at the front of a case message, by which a reporter tells what to retry (A15). */
function causeOf(refusal: Refusal): 'AUTH' | 'PARAM' | 'SYSTEM' {
  if (refusal.kind === 'unavailable') return 'SYSTEM';
  return refusal.kind === 'rejected' && refusal.concerns === 'authentication' ? 'AUTH' : 'PARAM';
}
