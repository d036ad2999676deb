import { Base64Text, Optional, Text, TextList } from '@civicbus/contract/fields';
import { Message } from '@civicbus/contract/message';
import { appStatus, appType } from '../code-tables.js';
import { BASE64, Amount, Instant, type Long64Value, NumberCode, ReportType } from '../fields.js';
import { POLICE } from '../message-options.js';

/** Mobile application (client) data (clause 2.5.1). */
@Message<App>({
  ...POLICE,
  id: 'IF-SCMC-APP-01',
  titleZh: '移动应用 APP 信息',
  titleEn: 'Mobile application (client) data',
  section: '2.5.1',
  paths: ['/mpscmc/v1/pm/app'],
  listings: { query: ['/mpscmc/v1/pm/app', '/mpscmc/v1/pm/app/page'], pull: '/subcmc/v1/pm/app' },
  maxBatch: 100,
  batch: 'array',
  key: ['appId'],
})
export class App {
  @ReportType() reportType!: string;
  @Instant('数据采集时间') collectTime!: Long64Value;
  @Text(50, 'APP 标识') appId!: string;
  @Text(255, 'APP 包名', { fill: '' }) pkgName!: string;
  @Text(255, 'APP 名称', { fill: '' }) name!: string;
  @Text(50, 'APP 版本', { fill: '' }) version!: string;
  @NumberCode(appType, 'APP 部署类型') appType!: number;
  @NumberCode(appStatus, 'APP 状态') status!: number;
  @Amount('安装包大小') appFileSize!: Long64Value;
  @Optional() @Instant('发布时间') createTime?: Long64Value;
  @Optional() @TextList(50, '发布范围') publishScope?: readonly string[];
  @Optional() @Instant('应用更新时间') updateTime?: Long64Value;
  @Optional() @Text(255, '开发单位') vendor?: string;
  @Optional() @Text(255, '安装包下载地址') appFileUrl?: string;
  @Optional() @Text(1024, '应用描述') description?: string;
  @Optional() @Base64Text(2550, '应用图标', { pattern: BASE64 }) logo?: string;
  @Optional() @Text(255, '组织机构名称') orgName?: string;
}
