import { Optional, Text } from '@civicbus/contract/fields';
import { Message } from '@civicbus/contract/message';
import { violationStatus } from '../code-tables.js';
import { Instant, type Long64Value, NumberCode, ReportType } from '../fields.js';
import { POLICE } from '../message-options.js';

/** Mobile terminal status (clause 2.3.2). */
@Message<DeviceStatus>({
  ...POLICE,
  id: 'IF-SCMC-INFR-02',
  titleZh: '移动终端设备状态信息',
  titleEn: 'Mobile terminal status',
  section: '2.3.2',
  paths: ['/mpscmc/v1/mdm/device/stat'],
  listings: { query: ['/mpscmc/v1/mdm/device/stat', '/mpscmc/v1/mdm/device/stat/page'] },
  maxBatch: 100,
  batch: 'array',
  key: ['terminalId'],
})
export class DeviceStatus {
  @ReportType() reportType!: string;
  @Instant('数据采集时间') collectTime!: Long64Value;
  @Text(50, '设备标识') terminalId!: string;
  @Optional() @Text(100, '运营商') operator?: string;
  @Optional() @NumberCode(violationStatus, '违规状态') violationStatus?: number;
  @Optional() @Text(50, 'IMSI', { personal: true }) imsi?: string;
  @Optional() @Text(50, 'ICCID', { personal: true }) iccid?: string;
}
