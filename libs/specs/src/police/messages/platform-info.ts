import { OpenCodeNumber } from '@civicbus/contract/fields';
import { Message } from '@civicbus/contract/message';
import { platform, platformArea, progressStatus } from '../code-tables.js';
import { Instant, type Long64Value, NumberCode, ReportType } from '../fields.js';
import { POLICE } from '../message-options.js';
import { AreaOfPlatform } from '../area-rules.js';

/** Construction status of each sub-platform and area (clause 2.1.3). */
@Message<PlatformInfo>({
  ...POLICE,
  id: 'IF-SCMC-PLATFORM-03',
  titleZh: '子平台建设情况',
  titleEn: 'Construction status of each sub-platform and area',
  section: '2.1.3',
  paths: ['/mpscmc/v1/subcmc/platform_info'],
  listings: { query: ['/mpscmc/v1/subcmc/platform_info', '/mpscmc/v1/subcmc/platform_info/page'] },
  maxBatch: 1,
  batch: 'single',
  key: ['platform', 'area'],
})
@AreaOfPlatform()
export class PlatformInfo {
  @ReportType() reportType!: string;
  @Instant('数据采集时间') collectTime!: Long64Value;
  @NumberCode(platform, '子平台', 'no fill') platform!: number;
  @OpenCodeNumber(platformArea, '系统区域', { accepts: ['digits'], min: 1, max: 8 }) area!: number;
  @NumberCode(progressStatus, '建设状态') status!: number;
}
