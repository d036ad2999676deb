import { Text } from '@civicbus/contract/fields';
import { Message } from '@civicbus/contract/message';
import { Amount, Instant, type Long64Value, ReportType, StatisticsDay } from '../fields.js';
import { POLICE } from '../message-options.js';
import { WithinSevenDays } from '../statistics-rules.js';

/** Daily activity of each service resource (clause 2.6.4). */
@Message<ResourceServiceActivity>({
  ...POLICE,
  id: 'IF-SCMC-RESOURCE-04',
  titleZh: '资源服务个体日活跃信息',
  titleEn: 'Daily activity of each service resource',
  section: '2.6.4',
  paths: ['/mpscmc/v1/mr/resservice/daus'],
  maxBatch: 100,
  batch: 'either',
  key: ['resServiceId', 'date'],
})
@WithinSevenDays()
export class ResourceServiceActivity {
  @ReportType() reportType!: string;
  @Instant('数据统计时间') collectTime!: Long64Value;
  @Text(50, '资源标识') resServiceId!: string;
  @StatisticsDay('统计日期') date!: string;
  @Amount('日活调用数') invokeCount!: Long64Value;
}
