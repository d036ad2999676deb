import {} from '@civicbus/contract/fields';
import { Message } from '@civicbus/contract/message';
import { Amount, Instant, type Long64Value, ReportType, StatisticsDay } from '../fields.js';
import { POLICE } from '../message-options.js';
import { WithinSevenDays } from '../statistics-rules.js';

/** Daily activity of all applications together (clause 2.5.4). */
@Message<AppsActivity>({
  ...POLICE,
  id: 'IF-SCMC-APP-04',
  titleZh: '移动应用整体日活跃信息',
  titleEn: 'Daily activity of all applications together',
  section: '2.5.4',
  paths: ['/mpscmc/v1/pm/app/platform_daus'],
  maxBatch: 100,
  batch: 'array',
  key: ['date'],
})
@WithinSevenDays()
export class AppsActivity {
  @ReportType() reportType!: string;
  @Instant('数据统计时间') collectTime!: Long64Value;
  @StatisticsDay('统计日期') date!: string;
  @Amount('日活用户数') userCount!: Long64Value;
  @Amount('日使用次数总和') usageCount!: Long64Value;
  @Amount('日使用时长总和') usageDuration!: Long64Value;
}
