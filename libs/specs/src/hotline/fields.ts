import { Day, ExactDecimal, type FieldOptions, Moment, OpenCode, Text } from '@civicbus/contract/fields';
import { area } from './code-tables.js';

/** Ticket number: 1 to 32 letters, digits, `_` and `-`, otherwise opaque (A86). */
export const TICKET_NUMBER = '^[A-Za-z0-9_-]{1,32}$';

/** Ticket number under any of its names (A45). */
export const TicketNumber = (nameZh: string, options: FieldOptions = {}) =>
  Text(32, nameZh, { pattern: TICKET_NUMBER, ...options });

/** Time as a number of 14 digits, or as a text of them (A29). */
export const Moment14 = (nameZh: string, options: FieldOptions = {}) =>
  Moment(nameZh, { format: 'yyyyMMddHHmmss', accepts: ['number'], documented: { type: 'long' }, ...options });

/** Time with 0 to 6 fractional digits, with a blank or T between day and time, or 14 digits (A65). */
export const Timestamp = (nameZh: string, options: FieldOptions = {}) =>
  Moment(nameZh, { format: 'yyyy-MM-dd HH:mm:ss[.ffffff]', ...options });

/** Time that the document calls a date: a plain day is its beginning (A104). */
export const DayOrMoment = (nameZh: string, options: FieldOptions = {}) =>
  Moment(nameZh, { accepts: ['date'], ...options });

/** Day that is a time limit; a time of day beside it says nothing (A104). */
export const LimitDay = (nameZh: string, options: FieldOptions = {}) =>
  Day(nameZh, { format: 'yyyy-MM-dd[ 00:00:00]', ...options });

/** Amount of money, NUMBER(18,6), as a number or decimal text, not negative, kept digit by digit (A72). */
export const Amount = (nameZh: string, options: FieldOptions = {}) =>
  ExactDecimal(18, 6, nameZh, { min: 0, accepts: ['text'], ...options });

/** Administrative division of six digits; the table is open. */
export const Area = (nameZh: string, options: FieldOptions = {}) =>
  OpenCode(area, 6, nameZh, { pattern: '^\\d{6}$', ...options });
