import type { Fault } from '@civicbus/contract/fault';
import { faulty, type Rejected } from '../outcome.js';
import { cmcIdFaults, faultAround } from './around.js';

/** Which records a listing asks for. */
export interface PageRequest {
  readonly cmcId: string;
  readonly pageNum: number;
  readonly pageSize: number;
}

/** Bounds of the two kinds of listing: queries count pages from 0, pulls from 1 (A96); 5000 records at most in both (A91). */
const FIRST_PAGE = { query: 0, pull: 1 } as const;
const MAX_PAGE_SIZE = 5000;
const MAX_PAGE_NUM = 2_147_483_647;

/** Reads the three parameters of a listing, all of them required, each once; the faults name the parameters. */
export function readPageRequest(
  kind: keyof typeof FIRST_PAGE,
  parameters: Iterable<readonly [name: string, value: string]>,
): PageRequest | Rejected {
  const values = new Map<string, readonly string[]>();
  for (const [name, value] of parameters) values.set(name, [...(values.get(name) ?? []), value]);
  const faults: Fault[] = [];
  const only = (name: string): string | undefined => {
    const [value, ...more] = values.get(name) ?? [];
    if (more.length === 0) return value;
    faults.push(faultAround(name, 'name-twice', `参数 ${name} 重复`));
    return undefined;
  };
  const cmcId = only('cmcId');
  if (!faults.length) faults.push(...cmcIdFaults(cmcId));
  const numberOf = (name: string, min: number, max: number): number => {
    const before = faults.length;
    const text = only(name);
    if (faults.length > before) return min;
    if (text === undefined || text === '') faults.push(faultAround(name, 'required', '缺少必填参数'));
    else if (!/^\d{1,10}$/.test(text)) faults.push(faultAround(name, 'type', '应为整数', text.slice(0, 64)));
    else if (Number(text) < min) faults.push(faultAround(name, 'min', `不能小于 ${min}`, Number(text)));
    else if (Number(text) > max) faults.push(faultAround(name, 'max', `不能大于 ${max}`, Number(text)));
    return Number(text);
  };
  const pageNum = numberOf('pageNum', FIRST_PAGE[kind], MAX_PAGE_NUM);
  const pageSize = numberOf('pageSize', 1, MAX_PAGE_SIZE);
  return faults.length > 0 || cmcId === undefined ? faulty(faults, false) : { cmcId, pageNum, pageSize };
}

/** The page would be larger than an exchange may be (A18). */
export const pageTooLarge = (pageSize: number): Rejected =>
  faulty([faultAround('pageSize', 'max', '过大：此页数据将超过 10 MB，请减小', pageSize)], false);
