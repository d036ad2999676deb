import { digits14 } from './times.js';

/** Longest serial of a call, and so the longest call id with its division in front (A34). */
const LONGEST_SERIAL = 44;

/** Id of a call: division + serial of the call platform (clause 4.2.3(1)). */
export const callIdOf = (sourcearea: string, serial: string): string => sourcearea + serial;

/** Id of a recording, literally: division + kind of call + call id, which begins with the division again (A35). */
export const recordIdOf = (sourcearea: string, calltype: string, callid: string): string =>
  sourcearea + calltype + callid;

/** Id of a rating, literally: division + call id (A36). */
export const satisfactionIdOf = (sourcearea: string, callid: string): string => sourcearea + callid;

/** Id of a seat's shift: division + seat number + time of sign-in as 14 digits (A37). `begintime` in normal form. */
export const signIdOf = (sourcearea: string, seatno: string, begintime: string): string =>
  sourcearea + seatno + digits14(begintime);

/** Serial of a call id; undefined when it does not begin with the division or its serial has not 1 to 44 characters. */
export function serialOf(callid: string, sourcearea: string): string | undefined {
  const serial = callid.startsWith(sourcearea) ? callid.slice(sourcearea.length) : '';
  return serial.length >= 1 && serial.length <= LONGEST_SERIAL ? serial : undefined;
}

/** Whether an id is composed of a prefix and the call id, whole or without its division (A35, A36). */
export function endsWithCall(id: string, prefix: string, callid: string, sourcearea: string): boolean {
  return id === prefix + callid || id === prefix + (serialOf(callid, sourcearea) ?? callid);
}
