import { Rule } from '@civicbus/contract/rule';
import { DivisionTable } from '../division-table.js';
import type { UrbanContext } from './context.js';

/** The region of a statistics record is in the division table and is the sender's, or below it (A45). */
export const OwnDistrict = () =>
  Rule<{ districtCode: string }, UrbanContext>({
    name: 'region',
    field: 'districtCode',
    holds: ({ districtCode }, { senderCode, divisions }) =>
      divisions.has(districtCode) && DivisionTable.covers(senderCode, districtCode),
    message: '行政区划代码不存在，或不属于调用方',
  });

/** The region of a case is the sender's, or below it when the sender is a city or province (A64). */
export const OwnRegion = () =>
  Rule<{ region_code: string }, UrbanContext>({
    name: 'region',
    field: 'region_code',
    holds: ({ region_code }, { senderCode, divisions }) =>
      divisions.has(region_code) && DivisionTable.covers(senderCode, region_code),
    message: '所属区域代码不存在，或不属于调用方',
  });

const LOCAL_IDS = 10_000_000_000;

/** A composed id is region code × 10^10 + local id, the local id from 1 to 9999999999 (clause 2.2.8, A58, A59). */
export const RegionalId = (field: string) =>
  Rule<Record<string, unknown>>({
    name: 'id-region',
    field,
    holds: (record) => {
      const id = record[field] as number | undefined;
      return id === undefined || (Math.floor(id / LOCAL_IDS) === Number(record['region_code']) && id % LOCAL_IDS > 0);
    },
    message: '应为 region_code × 10^10 + 本地标识（1 至 9999999999）',
  });
