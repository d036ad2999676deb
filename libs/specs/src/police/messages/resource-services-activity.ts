import {} from '@civicbus/contract/fields';
import { Message } from '@civicbus/contract/message';
import { Amount, Instant, type Long64Value, ReportType, StatisticsDay } from '../fields.js';
import { POLICE } from '../message-options.js';
import { WithinSevenDays } from '../statistics-rules.js';

/** Daily activity of all service resources together (clause 2.6.3). */
@Message<ResourceServicesActivity>({
  ...POLICE,
  id: 'IF-SCMC-RESOURCE-03',
  titleZh: '资源服务整体日活跃信息',
  titleEn: 'Daily activity of all service resources together',
  section: '2.6.3',
  paths: ['/mpscmc/v1/mr/resservice/platform_daus'],
  maxBatch: 100,
  batch: 'either',
  key: ['date'],
})
@WithinSevenDays()
export class ResourceServicesActivity {
  @ReportType() reportType!: string;
  @Instant('数据统计时间') collectTime!: Long64Value;
  @StatisticsDay('统计日期') date!: string;
  @Amount('日调用数') invokeCount!: Long64Value;
}
