import { Caution } from '@civicbus/contract/rule';

interface Figures {
  readonly createDate: string;
  readonly statisticalTime: string;
}

/** Figures computed before the day that they cover (A34). */
export const ComputedAfterwards = () =>
  Caution<Figures>({
    name: 'time-order',
    field: 'statisticalTime',
    holds: ({ createDate, statisticalTime }) => statisticalTime.slice(0, 10) >= createDate,
    message: '统计时间早于上报时间',
  });

/** A department code begins with the region code of its district (A47). */
export const DepartmentOfDistrict = () =>
  Caution<{ deptCode: string; districtCode: string }>({
    name: 'dept-region',
    field: 'deptCode',
    holds: ({ deptCode, districtCode }) => deptCode.startsWith(districtCode),
    message: '部门代码前六位与行政代码不一致',
  });
