import { Text } from '@civicbus/contract/fields';
import { Message } from '@civicbus/contract/message';
import { Amount, Instant, type Long64Value, ReportType, StatisticsDay } from '../fields.js';
import { POLICE } from '../message-options.js';
import { WithinSevenDays } from '../statistics-rules.js';

/** Daily activity of each application (clause 2.5.5). */
@Message<AppActivity>({
  ...POLICE,
  id: 'IF-SCMC-APP-05',
  titleZh: '移动应用个体日活跃信息',
  titleEn: 'Daily activity of each application',
  section: '2.5.5',
  paths: ['/mpscmc/v1/pm/app/daus'],
  maxBatch: 100,
  batch: 'array',
  key: ['appId', 'date'],
})
@WithinSevenDays()
export class AppActivity {
  @ReportType() reportType!: string;
  @Instant('数据统计时间') collectTime!: Long64Value;
  @Text(50, 'APP 标识') appId!: string;
  @StatisticsDay('统计日期') date!: string;
  @Amount('日活用户数') userCount!: Long64Value;
  @Amount('日使用次数总和') usageCount!: Long64Value;
  @Amount('日使用时长总和') usageDuration!: Long64Value;
}
