import { Double, Integer, Optional, Text } from '@civicbus/contract/fields';
import { Message } from '@civicbus/contract/message';
import { Amount, Instant, type Long64Value, ReportType } from '../fields.js';
import { POLICE } from '../message-options.js';

/** Mobile application status (clause 2.5.3). */
@Message<AppStatus>({
  ...POLICE,
  id: 'IF-SCMC-APP-03',
  titleZh: '移动应用状态信息',
  titleEn: 'Mobile application status',
  section: '2.5.3',
  paths: ['/mpscmc/v1/pm/app/stat'],
  listings: { query: ['/mpscmc/v1/pm/app/stat', '/mpscmc/v1/pm/app/stat/page'] },
  maxBatch: 100,
  batch: 'array',
  key: ['appId'],
})
export class AppStatus {
  @ReportType() reportType!: string;
  @Instant('数据统计时间') collectTime!: Long64Value;
  @Text(50, 'APP 标识') appId!: string;
  @Amount('下载量') downloadCount!: Long64Value;
  @Optional() @Double('应用评分', { min: 0, max: 5, fill: -1 }) score?: number;
  @Optional() @Amount('评论数') appraiseCount?: Long64Value;
  @Optional() @Integer('下载排行') downRank?: number;
  @Optional() @Integer('积分排行') pointsRank?: number;
  @Optional() @Integer('热度排行') hotRank?: number;
}
