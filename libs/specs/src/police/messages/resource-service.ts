import { Optional, Text } from '@civicbus/contract/fields';
import { Message } from '@civicbus/contract/message';
import { appStatus, appType, resourceServiceType } from '../code-tables.js';
import { Instant, type Long64Value, NumberCode, ReportType } from '../fields.js';
import { POLICE } from '../message-options.js';

/** Service resource data (clause 2.6.1). */
@Message<ResourceService>({
  ...POLICE,
  id: 'IF-SCMC-RESOURCE-01',
  titleZh: '服务资源信息',
  titleEn: 'Service resource data',
  section: '2.6.1',
  paths: ['/mpscmc/v1/mr/resservice'],
  listings: { query: ['/mpscmc/v1/mr/resservice', '/mpscmc/v1/mr/resservice/page'], pull: '/subcmc/v1/mr/resservice' },
  maxBatch: 100,
  batch: 'array',
  key: ['resServiceId'],
})
export class ResourceService {
  @ReportType() reportType!: string;
  @Instant('数据采集时间') collectTime!: Long64Value;
  @Text(50, '资源标识') resServiceId!: string;
  @Text(50, '资源名称', { fill: '' }) resServiceName!: string;
  @NumberCode(resourceServiceType, '服务类型') type!: number;
  @Optional() @Text(255, '信息服务简介') description?: string;
  @Optional() @Text(255, '组织机构') orgName?: string;
  @Text(1024, '信息服务url', { fill: '' }) serviceUrl!: string;
  @NumberCode(appType, '资源部署类型') serviceType!: number;
  @NumberCode(appStatus, '资源状态') status!: number;
  @Instant('创建时间') createTime!: Long64Value;
  @Instant('发布时间') publishTime!: Long64Value;
  @Instant('更新时间') updateTime!: Long64Value;
  @Text(50, '版本', { fill: '' }) version!: string;
  @Text(255, '开发单位', { fill: '' }) vendor!: string;
  @Optional() @Text(20, '技术联系人', { personal: true }) techContact?: string;
  @Optional() @Text(20, '联系电话', { personal: true }) techTelephone?: string;
}
