import { RefersTo } from '@civicbus/contract/reference';
import { Message } from '@civicbus/contract/message';
import { Digits, Moment, Text } from '@civicbus/contract/fields';
import { Count } from '../fields.js';
import { OwnDistrict } from '../region-rules.js';
import { DepartmentOfDistrict } from '../statistics-cautions.js';

/** Monthly case statistics by department (clause 1.9). */
@Message<CasesByDepartment>({
  spec: 'urban',
  id: 'eventdepts',
  titleZh: '部门案件统计接口',
  titleEn: 'Monthly case statistics by department',
  section: '1.9',
  paths: ['/api/v1/eventdepts'],
  maxBatch: 1000,
  batch: 'array',
  key: ['districtCode', 'period', 'deptCode'],
  keyScope: 'shared',
})
@OwnDistrict()
@RefersTo({
  name: 'dept-unregistered',
  field: 'deptCode',
  to: ['departments'],
  effect: 'warn',
  message: '部门尚未通过接入部门接口登记',
})
@DepartmentOfDistrict()
export class CasesByDepartment {
  @Digits(6, '行政代码') districtCode!: string;
  @Text(255, '行政区划') districtName!: string;
  @Text(255, '考核周期', { format: 'yyyy年M月' }) period!: string;
  @Digits(10, '部门代码') deptCode!: string;
  @Text(255, '部门名称') deptName!: string;
  @Count('应处置数') needDisposeCount!: number;
  @Count('处置数') disposeCount!: number;
  @Count('按时处置数') intimeDisposeCount!: number;
  @Count('返工数') twiceDoneCount!: number;
  @Moment('统计时间', { accepts: ['date'] }) statisticalTime!: string;
}
