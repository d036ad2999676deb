import { Optional, Text, TextList } from '@civicbus/contract/fields';
import { Message } from '@civicbus/contract/message';
import { haStatus } from '../code-tables.js';
import { Instant, type Long64Value, NumberCode, ReportType } from '../fields.js';
import { POLICE } from '../message-options.js';

/** Mobile application server side data (clause 2.5.2). */
@Message<AppService>({
  ...POLICE,
  id: 'IF-SCMC-APP-02',
  titleZh: '移动应用服务端信息',
  titleEn: 'Mobile application server side data',
  section: '2.5.2',
  paths: ['/mpscmc/v1/pm/service'],
  listings: { query: ['/mpscmc/v1/pm/service', '/mpscmc/v1/pm/service/page'], pull: '/subcmc/v1/pm/service' },
  maxBatch: 100,
  batch: 'array',
  key: ['appId'],
})
export class AppService {
  @ReportType() reportType!: string;
  @Instant('数据采集时间') collectTime!: Long64Value;
  @Text(50, 'APP 标识') appId!: string;
  @TextList(255, '部署的主机列表', { maxItems: 50, fill: [] }) hosts!: readonly string[];
  @Optional() @NumberCode(haStatus, '高可用方式') haStatus?: number;
  @TextList(20, '开发语言', { maxItems: 10, fill: [] }) languages!: readonly string[];
  @TextList(20, '中间件', { maxItems: 50, fill: [] }) middlewares!: readonly string[];
}
