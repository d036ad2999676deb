import type { MessageFacts } from '@civicbus/contract/facts';
import type { Answer } from '../answer.js';
import type { Refusal, Rejected } from '../outcome.js';
import { errorObjectOf } from './error-objects.js';
import { springError } from './spring-error.js';

/** Names of the HTTP statuses as Spring writes them; 509 is none of the registered ones (A11). */
const STATUS_NAMES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  503: 'Service Unavailable',
  509: 'Bandwidth Limit Exceeded',
};

/** Result code of success. */
const ACCEPTED = 0;
const OK = 'ok';

/** Success, once the bus has stored the event; a registration's with the cmcId, an upload's with the fileId. */
export function accepted(more: { readonly cmcId: string } | { readonly fileId: string } | object = {}): Answer {
  return { status: 200, body: { code: ACCEPTED, message: OK, ...more }, code: String(ACCEPTED) };
}

/** What a refused request concerns. */
export interface RefusedRequest {
  readonly refusal: Refusal;
  /** Interface id; absent when the path is none. */
  readonly interfaceId?: string | undefined;
  /** Facts of its message, where it carries records. */
  readonly message?: MessageFacts | undefined;
  /** Path as requested, without parameters. */
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
}

/**
 * Failure in the shape of the document's 400 body (clause 1.3.3, A9, A12, A14): `errors` only where there are field errors, all of a
 * request together, up to a bound; their true number stands in `message`.
 */
export function refused({ refusal, interfaceId, message, path, nowMs }: RefusedRequest): Answer {
  const status = statusOf(refusal);
  const faults = refusal.kind === 'rejected' ? (refusal.faults ?? []) : [];
  const object = errorObjectOf(interfaceId ?? message?.id);
  const single = refusal.kind === 'rejected' && refusal.single === true;
  const errors = faults.map((fault) => springError(fault, message, object, single));
  const body = {
    timestamp: nowMs,
    status,
    error: STATUS_NAMES[status] ?? 'Error',
    ...(errors.length > 0 && { errors }),
    message: errors.length > 0 ? countText(object.name, refusal as Rejected, errors.length) : refusal.reason,
    path,
  };
  return { status, body, code: String(status) };
}

const countText = (object: string, { count }: Rejected, told: number): string =>
  `Validation failed for object='${object}'. Error count: ${count ?? told}`;

/** An address that may not call is 403, any other fault of the sender 400; 509 asks to wait, 503 is our own fault (A9). */
function statusOf(refusal: Refusal): number {
  switch (refusal.kind) {
    case 'rejected':
      return refusal.concerns === 'authentication' ? 403 : 400;
    case 'misdirected':
      return refusal.status;
    case 'unavailable':
      return refusal.ownFault === true ? 503 : 509;
  }
}
