import { OpenCodeNumber, Optional, Text } from '@civicbus/contract/fields';
import { Message } from '@civicbus/contract/message';
import { eventAssetType, securityEvent } from '../code-tables.js';
import { eventLevels } from '../event-levels.js';
import { Instant, type Long64Value, NumberCode, ReportType } from '../fields.js';
import { POLICE } from '../message-options.js';
import { CodeOfEventType, KnownEventType } from '../event-rules.js';

const levels = Object.fromEntries(
  Object.entries(eventLevels).map(([code, level]) => [`${Number(code.slice(0, 2))}|${Number(code.slice(2))}`, level]),
);

/** Security events (clause 2.7.1). */
@Message<SecurityEvent>({
  ...POLICE,
  id: 'IF-SCMC-SECURITY-01',
  titleZh: '安全事件信息',
  titleEn: 'Security events',
  section: '2.7.1',
  paths: ['/mpscmc/v1/security/event'],
  listings: { query: ['/mpscmc/v1/security/event', '/mpscmc/v1/security/event/page'] },
  maxBatch: 100,
  batch: 'array',
  key: ['eventId'],
  // The wire no longer carries the level (A85).
  labels: [{ name: 'eventLevel', from: ['eventType', 'eventCode'], values: levels }],
})
@KnownEventType()
@CodeOfEventType()
export class SecurityEvent {
  @ReportType() reportType!: string;
  @Instant('数据采集时间') collectTime!: Long64Value;
  @Text(50, '安全事件标识') eventId!: string;
  @Text(100, '资产编号', { fill: '' }) assetNumber!: string;
  @Instant('发生时间') eventTime!: Long64Value;
  @NumberCode(eventAssetType, '资产类型') assetType!: number;
  @OpenCodeNumber(securityEvent, '事件分类', { accepts: ['digits'], min: 0, fill: -1 }) eventType!: number;
  @OpenCodeNumber(securityEvent, '事件编码', { accepts: ['digits'], min: 0, fill: -1 }) eventCode!: number;
  @Optional() @Text(255, '违规事件详细描述') eventDesc?: string;
}
