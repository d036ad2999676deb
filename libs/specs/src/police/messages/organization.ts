import { Optional, Text } from '@civicbus/contract/fields';
import { Message } from '@civicbus/contract/message';
import { AreaCode, Instant, type Long64Value, ReportType } from '../fields.js';
import { POLICE } from '../message-options.js';
import { NotOwnParent, ParentBeforeChild } from '../parent-rules.js';

/** Organisation basic data (clause 2.2.1). */
@Message<Organization>({
  ...POLICE,
  id: 'IF-SCMC-PERSONNEL-01',
  titleZh: '机构基本信息',
  titleEn: 'Organisation basic data',
  section: '2.2.1',
  paths: ['/mpscmc/v1/ua/org'],
  listings: { query: ['/mpscmc/v1/ua/org', '/mpscmc/v1/ua/org/page'], pull: '/subcmc/v1/ua/org' },
  maxBatch: 100,
  batch: 'array',
  key: ['orgId'],
})
@NotOwnParent()
@ParentBeforeChild()
export class Organization {
  @ReportType() reportType!: string;
  @Instant('数据采集时间') collectTime!: Long64Value;
  @Text(255, '机构标识') orgId!: string;
  @Text(255, '机构名称', { fill: '' }) orgName!: string;
  @Text(255, '上级机构标识', { fill: '' }) parentOrgId!: string;
  @Optional() @AreaCode('所在区域代码') areaCode?: string;
  @Optional() @Text(255, '机构描述') description?: string;
  @Optional() @Text(20, '联系人姓名', { personal: true }) contact?: string;
  @Optional() @Text(20, '联系人电话', { personal: true }) contactPhone?: string;
}
