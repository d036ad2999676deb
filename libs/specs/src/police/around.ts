import type { Fault } from '@civicbus/contract/fault';
import { type Rejected, faulty } from '../outcome.js';

/** Index of a fault that lies in no record: in `cmcId`, `data` or a query parameter. */
export const AROUND = -1;

/** Longest cmcId (clause 2.1.1). */
export const CMC_ID_LENGTH = 50;

/** A fault of a part around the records. */
export const faultAround = (field: string, rule: string, message: string, sent?: unknown): Fault => ({
  index: AROUND,
  field,
  rule,
  message,
  ...(sent !== undefined && { sent }),
});

/** The cmcId is none that was issued, or was deregistered: a data fault, not a refused caller (A9, A47). */
export const unknownCmcId = (): Rejected =>
  faulty([faultAround('cmcId', 'unknown-sender', '省份标识不存在或已注销')], false);

/** What is wrong with a cmcId by its form; it is confidential and never repeated (A6). */
export function cmcIdFaults(value: unknown): Fault[] {
  if (value === undefined || value === null || value === '') return [faultAround('cmcId', 'required', '缺少必填字段')];
  if (typeof value !== 'string') return [faultAround('cmcId', 'type', '应为字符串')];
  if (!/\S/.test(value)) return [faultAround('cmcId', 'required', '缺少必填字段')];
  if ([...value.slice(0, 2 * CMC_ID_LENGTH + 1)].length > CMC_ID_LENGTH) {
    return [faultAround('cmcId', 'maxLength', `长度不能超过 ${CMC_ID_LENGTH} 个字符`)];
  }
  if (!value.isWellFormed() || value.includes('\0')) return [faultAround('cmcId', 'unstorable', '含有无法存储的字符')];
  return [];
}
