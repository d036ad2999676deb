import { CodeNumber, Optional, Text } from '@civicbus/contract/fields';
import { Message } from '@civicbus/contract/message';
import { assetStatus, controlType } from '../code-tables.js';
import { Amount, Instant, type Long64Value, NumberCode, ReportType, terminalAsset } from '../fields.js';
import { POLICE } from '../message-options.js';

/** Mobile terminal basic data (clause 2.3.1). */
@Message<Device>({
  ...POLICE,
  id: 'IF-SCMC-INFR-01',
  titleZh: '移动终端设备基本信息',
  titleEn: 'Mobile terminal basic data',
  section: '2.3.1',
  paths: ['/mpscmc/v1/mdm/device'],
  listings: { query: ['/mpscmc/v1/mdm/device', '/mpscmc/v1/mdm/device/page'], pull: '/subcmc/v1/mdm/device' },
  maxBatch: 100,
  batch: 'array',
  key: ['terminalId'],
})
export class Device {
  @ReportType() reportType!: string;
  @Instant('数据采集时间') collectTime!: Long64Value;
  @Text(50, '设备标识') terminalId!: string;
  @Optional()
  @CodeNumber(terminalAsset, '移动终端类型', { accepts: ['digits'], fill: -1, default: 20101 })
  policeTerminalType?: number;
  @Text(255, '终端型号', { fill: '' }) model!: string;
  @Text(50, '终端品牌', { fill: '' }) brand!: string;
  @NumberCode(controlType, '受控类型') terminalType!: number;
  @Optional() @Text(255, '手机号', { personal: true }) phoneNumber?: string;
  @Text(50, 'IMEI', { personal: true, fill: '' }) imei!: string;
  @Optional() @Text(255, '操作系统名称') os?: string;
  @Optional() @Text(255, '操作系统型号') osVersion?: string;
  @Optional() @Text(50, '总存储容量') storage?: string;
  @Optional() @Text(255, 'CPU 型号') cpuModel?: string;
  @Optional() @Text(255, '序列号') seqNumber?: string;
  @Optional() @Text(255, 'Wifi mac') wifiMac?: string;
  @Optional() @Text(255, '蓝牙 mac') bluetoothMac?: string;
  @Optional() @Instant('激活时间') activateTime?: Long64Value;
  @Optional() @Amount('运行内存') runMemory?: Long64Value;
  @NumberCode(assetStatus, '状态') status!: number;
}
