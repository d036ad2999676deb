import type { WireRecord } from '@civicbus/contract/normalise';
import { FUTURE_TOLERANCE_MS } from './ticket-rules.js';

/** How long before the registration of a ticket its call may have begun. */
const LONGEST_CALL_MS = 2 * 3_600_000;

/** Fewer digits name no telephone: "withheld", an extension. */
const NUMBER = /\d{5}/;

/** Which calls a ticket may come from (A40); undefined: it says nothing that a call could be found by. */
export interface CallSearch {
  /** File of the recording: names its call for sure. */
  readonly recordname?: string;
  /** Number that called, in the form in which numbers are compared, and when it may have. */
  readonly caller?: { readonly number: string; readonly from: Date; readonly to: Date };
}

/** A telephone number as it is compared: without blanks and `-`, and without a leading +86 or 0 (A43). */
export const comparableNumber = (text: string): string => text.replace(/[\s-]/g, '').replace(/^(\+86)?0?/, '');

/** What to look for: the recording by its name, else the number that called around the time of registration. */
export function callSearch({ recordname, telnumber }: WireRecord, registime: Date): CallSearch | undefined {
  const number = typeof telnumber === 'string' ? comparableNumber(telnumber) : '';
  const search = {
    ...(typeof recordname === 'string' && { recordname }),
    ...(NUMBER.test(number) && {
      caller: {
        number,
        from: new Date(registime.getTime() - LONGEST_CALL_MS),
        to: new Date(registime.getTime() + FUTURE_TOLERANCE_MS),
      },
    }),
  };
  return Object.keys(search).length > 0 ? search : undefined;
}
