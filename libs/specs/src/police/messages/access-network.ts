import { Integer, Text } from '@civicbus/contract/fields';
import { Message } from '@civicbus/contract/message';
import { networkAccessType } from '../code-tables.js';
import { Instant, type Long64Value, NumberCode, ReportType } from '../fields.js';
import { POLICE } from '../message-options.js';

/** Access network basic data (clause 2.3.3). */
@Message<AccessNetwork>({
  ...POLICE,
  id: 'IF-SCMC-INFR-03',
  titleZh: '接入网络基本信息',
  titleEn: 'Access network basic data',
  section: '2.3.3',
  paths: ['/mpscmc/v1/infr/network'],
  listings: { query: ['/mpscmc/v1/infr/network', '/mpscmc/v1/infr/network/page'], pull: '/subcmc/v1/infr/network' },
  maxBatch: 100,
  batch: 'array',
  key: ['netId'],
})
export class AccessNetwork {
  @ReportType() reportType!: string;
  @Instant('数据采集时间') collectTime!: Long64Value;
  @Text(255, '链路 id') netId!: string;
  @NumberCode(networkAccessType, '链路类型') netType!: number;
  @Text(100, '运营商', { fill: '' }) operator!: string;
  @Text(50, '网络制式', { fill: '' }) networkType!: string;
  @Integer('上行带宽', { fill: -1 }) upBandwidth!: number;
  @Integer('下行带宽', { fill: -1 }) downBandwidth!: number;
}
