import { Caution, Rule } from '@civicbus/contract/rule';
import { DivisionTable } from '../division-table.js';
import type { HotlineContext } from './context.js';
import { endsWithCall, serialOf, signIdOf } from './ids.js';

interface OfArea {
  readonly sourcearea: string;
}

interface OfCall extends OfArea {
  readonly callid: string;
}

/** The division is one of those that the caller may report for, or below one, where they are listed (A15). */
export const OwnArea = () =>
  Rule<OfArea, HotlineContext>({
    name: 'area',
    field: 'sourcearea',
    holds: ({ sourcearea }, { areas }) => areas?.some((area) => DivisionTable.covers(area, sourcearea)) ?? true,
    message: '行政区划代码不属于调用方',
  });

/** A call id is the division and a serial of 1 to 44 characters (A34). */
export const ComposedCallId = () =>
  Rule<OfCall>({
    name: 'id-parts',
    field: 'callid',
    holds: ({ callid, sourcearea }) => serialOf(callid, sourcearea) !== undefined,
    message: '应为 sourcearea + 呼叫平台流水号（1 至 44 个字符）',
  });

/** A recording's id is division + kind of call + call id, the call id whole or without its division (A35). */
export const ComposedRecordId = () =>
  Rule<OfCall & { readonly recordid: string; readonly calltype: string }>({
    name: 'id-parts',
    field: 'recordid',
    holds: ({ recordid, sourcearea, calltype, callid }) =>
      endsWithCall(recordid, sourcearea + calltype, callid, sourcearea),
    message: '应为 sourcearea + calltype + callid',
  });

/** A rating's id is division + call id, the call id whole or without its division (A36). */
export const ComposedRatingId = () =>
  Rule<OfCall & { readonly id: string }>({
    name: 'id-parts',
    field: 'id',
    holds: ({ id, sourcearea, callid }) => endsWithCall(id, sourcearea, callid, sourcearea),
    message: '应为 sourcearea + callid',
  });

/** A shift's id is division + seat number + time of sign-in (A37). */
export const ComposedSignId = () =>
  Rule<OfArea & { readonly signid: string; readonly seatno: string; readonly begintime: string }>({
    name: 'id-parts',
    field: 'signid',
    holds: ({ signid, sourcearea, seatno, begintime }) => signid === signIdOf(sourcearea, seatno, begintime),
    message: '应为 sourcearea + seatno + begintime',
  });

/** A call that reached a seat, which the time of it tells, has the times on the way there (A33). */
export const RequiredAtSeat = (field: 'skilltime' | 'ringtime') =>
  Rule<{ readonly seattime?: string; readonly skilltime?: string; readonly ringtime?: string }>({
    name: 'required',
    field,
    holds: (call) => call.seattime === undefined || call[field] !== undefined,
    message: '有 seattime（已进座席）时必填',
  });

/** A time that lies before the one that should come first (A33); both may be absent. */
export const InOrder = (first: string, field: string) =>
  Caution<Readonly<Record<string, string | undefined>>>({
    name: 'time-order',
    field,
    holds: (record) => {
      const [from, to] = [record[first], record[field]];
      return from === undefined || to === undefined || from <= to;
    },
    message: `早于 ${first}`,
  });
