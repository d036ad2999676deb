import { CodeNumber, OpenCodeNumber, Optional, Text } from '@civicbus/contract/fields';
import { Message } from '@civicbus/contract/message';
import { assetStatus, importance, platform, platformArea } from '../code-tables.js';
import { Instant, type Long64Value, NumberCode, ReportType, anyAsset } from '../fields.js';
import { POLICE } from '../message-options.js';
import { AreaOfPlatform } from '../area-rules.js';
import { FacilityClass } from '../cautions.js';

/** Network facilities (clause 2.3.4). */
@Message<Hardware>({
  ...POLICE,
  id: 'IF-SCMC-INFR-04',
  titleZh: '网络设施',
  titleEn: 'Network facilities',
  section: '2.3.4',
  paths: ['/mpscmc/v1/hardware'],
  listings: { query: ['/mpscmc/v1/hardware', '/mpscmc/v1/hardware/page'], pull: '/subcmc/v1/hardware' },
  maxBatch: 100,
  batch: 'array',
  key: ['assetId'],
})
@AreaOfPlatform()
@FacilityClass()
export class Hardware {
  @ReportType() reportType!: string;
  @Instant('数据采集时间') collectTime!: Long64Value;
  @Text(50, '资产 id') assetId!: string;
  @Text(100, '资产编号', { fill: '' }) assetNumber!: string;
  @Text(255, '资产名称', { fill: '' }) assetName!: string;
  @CodeNumber(anyAsset, '资产类型', { accepts: ['digits'], fill: -1 }) assetType!: number;
  @Text(2000, '资产描述', { fill: '' }) assetDesc!: string;
  @Text(100, '设备 ip', { fill: '' }) deviceIp!: string;
  @Text(50, 'mac 地址', { fill: '' }) macAddress!: string;
  @NumberCode(platform, '子平台') platform!: number;
  @OpenCodeNumber(platformArea, '系统区域', { accepts: ['digits'], min: 1, max: 8, fill: -1 }) area!: number;
  @NumberCode(importance, '重要性') importantLevel!: number;
  @NumberCode(assetStatus, '资产状态') assetStatus!: number;
  @Optional() @Text(255, '操作系统') os?: string;
  @Optional() @Text(255, '存放地点') depositPlace?: string;
  @Optional() @Text(255, '用途') purpose?: string;
  @Optional() @Text(255, '供应商') supplier?: string;
  @Optional() @Text(255, '生产厂商') manufacturers?: string;
  @Optional() @Text(255, '建设部门') constructionDepartment?: string;
  @Optional() @Text(255, '责任人', { personal: true }) responsiblePerson?: string;
  @Optional() @Text(255, '责任人电话', { personal: true }) responsiblePhone?: string;
  @Optional() @Text(255, '维护单位') maintainUnit?: string;
  @Optional() @Text(255, '维护人', { personal: true }) maintenancePerson?: string;
  @Optional() @Text(255, '维护人电话', { personal: true }) maintenancePhone?: string;
  @Optional() @Text(255, '保修截止期') warrantyPeriod?: string;
  @Instant('注册时间') createTime!: Long64Value;
  @Optional() @Instant('更新时间') updateTime?: Long64Value;
  @Text(255, '组织机构唯一标识', { fill: '' }) orgId!: string;
}
