import type { Rejected } from '../outcome.js';
import { isAbsent } from './envelope.js';
import { TICKET_NUMBER } from './fields.js';
import { malformed, missing, refusedFor } from './refusals.js';

/** Most ticket numbers in one list, by default (A31, A52). */
export const MAX_TICKETS = 500;

const NUMBER = new RegExp(TICKET_NUMBER);

/**
 * The ticket numbers of a member `regino`: between ASCII or full-width commas, blanks around them or in their place (A52);
 * each once, in the order of the list. Undefined when it has no value.
 */
export function readTicketList(value: unknown, most = MAX_TICKETS): readonly string[] | undefined | Rejected {
  if (isAbsent(value)) return undefined;
  if (typeof value !== 'string') return malformed('regino');
  const numbers = new Set(value.split(/[,，\s]+/).filter((number) => number !== ''));
  if (numbers.size === 0) return missing('regino');
  return numbers.size > most ? malformed(`regino（最多 ${most} 个）`) : [...numbers];
}

/** Whether a text has the form of a ticket number (A86). */
export const isTicketNumber = (text: string): boolean => NUMBER.test(text);

/** The ticket numbers of a query, all in their form; undefined when it names none. */
export function readTicketFilter(value: unknown, most = MAX_TICKETS): readonly string[] | undefined | Rejected {
  const numbers = readTicketList(value, most);
  return Array.isArray(numbers) && !numbers.every(isTicketNumber) ? malformed('regino') : numbers;
}

/** The ticket numbers of an acknowledgement: one of a wrong form is merely unknown, and keeps no other back (A50). */
export function readAcknowledged(value: unknown, most = MAX_TICKETS): readonly string[] | Rejected {
  return readTicketList(value, most) ?? missing('regino');
}

/** Why an acknowledgement of none but unknown numbers is refused; it names them, the log does not (A50). */
export const noneKnown = (unknown: readonly string[]): Rejected => ({
  ...refusedFor('2007', `业务编号均不存在: ${unknown.join(',')}`),
  detail: '业务编号均不存在',
});

/** What an acknowledgement says of numbers that it passed over (A50). */
export const passedOver = (unknown: readonly string[]): string | undefined =>
  unknown.length === 0 ? undefined : `成功；以下业务编号不存在，已忽略: ${unknown.join(',')}`;
