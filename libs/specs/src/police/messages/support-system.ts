import { Optional, Text } from '@civicbus/contract/fields';
import { Message } from '@civicbus/contract/message';
import { appSupportType, platform, supportStatus } from '../code-tables.js';
import { Instant, type Long64Value, NumberCode, ReportType } from '../fields.js';
import { POLICE } from '../message-options.js';

/** Application support systems (clause 2.4.1). */
@Message<SupportSystem>({
  ...POLICE,
  id: 'IF-SCMC-APPSUPPORT-01',
  titleZh: '应用支撑系统信息',
  titleEn: 'Application support systems',
  section: '2.4.1',
  paths: ['/mpscmc/v1/appspt/system'],
  listings: { query: ['/mpscmc/v1/appspt/system', '/mpscmc/v1/appspt/system/page'], pull: '/subcmc/v1/appspt/system' },
  maxBatch: 100,
  batch: 'array',
  key: ['systemId'],
})
export class SupportSystem {
  @ReportType() reportType!: string;
  @Instant('数据采集时间') collectTime!: Long64Value;
  @Text(50, '应用支撑系统标识') systemId!: string;
  @Text(50, '应用支撑系统名称', { fill: '' }) systemName!: string;
  @NumberCode(appSupportType, '应用支撑系统类型') type!: number;
  @NumberCode(platform, '所在子平台') platform!: number;
  @Instant('上线时间') launchTime!: Long64Value;
  @NumberCode(supportStatus, '互联支持状态') interconnStatus!: number;
  @Text(1024, 'Web 端 URL', { fill: '' }) url!: string;
  @Text(1024, '系统能力描述', { fill: '' }) capabilityDescription!: string;
  @Text(50, '开发单位', { fill: '' }) vendor!: string;
  @Optional() @Text(20, '技术联系人', { personal: true }) techContact?: string;
  @Optional() @Text(20, '技术联系电话', { personal: true }) techTelephone?: string;
}
