import { Message } from '@civicbus/contract/message';
import { Digits, Moment, Text } from '@civicbus/contract/fields';
import { OwnDistrict } from '../region-rules.js';
import { DepartmentOfDistrict } from '../statistics-cautions.js';

/** Connected departments (clause 1.4). */
@Message<Department>({
  spec: 'urban',
  id: 'departments',
  titleZh: '接入部门统计接口',
  titleEn: 'Connected departments',
  section: '1.4',
  paths: ['/api/v1/departments'],
  maxBatch: 1000,
  batch: 'array',
  key: ['deptCode'],
  keyScope: 'shared',
})
@OwnDistrict()
@DepartmentOfDistrict()
export class Department {
  @Digits(6, '行政代码') districtCode!: string;
  @Text(255, '行政区划') districtName!: string;
  @Digits(10, '部门代码') deptCode!: string;
  @Text(255, '部门名称') deptName!: string;
  @Moment('插入时间') createTime!: string;
  @Moment('统计时间', { accepts: ['date'] }) statisticalTime!: string;
}
