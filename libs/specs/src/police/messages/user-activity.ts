import { Integer, ObjectList } from '@civicbus/contract/fields';
import { Message } from '@civicbus/contract/message';
import { Instant, type Long64Value, ReportType, StatisticsDay } from '../fields.js';
import { POLICE } from '../message-options.js';
import { UsageRank } from './usage-rank.js';
import { CountOfRanks, UserRankedOnce } from '../rank-rules.js';
import { WithinSevenDays } from '../statistics-rules.js';

/** Daily user activity, top 50 (clause 2.2.3). */
@Message<UserActivity>({
  ...POLICE,
  id: 'IF-SCMC-PERSONNEL-03',
  titleZh: '用户活跃信息',
  titleEn: 'Daily user activity, top 50',
  section: '2.2.3',
  paths: ['/mpscmc/v1/ua/user/daus'],
  maxBatch: 100,
  batch: 'array',
  key: ['date'],
})
@WithinSevenDays()
@CountOfRanks()
@UserRankedOnce()
export class UserActivity {
  @ReportType() reportType!: string;
  @Instant('数据统计时间') collectTime!: Long64Value;
  @StatisticsDay('统计日期') date!: string;
  @Integer('个数', { fill: -1 }) count!: number;
  @ObjectList(UsageRank, '使用排名', { maxItems: 50, fill: [] }) usageRanks!: readonly UsageRank[];
}
