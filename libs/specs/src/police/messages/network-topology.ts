import { Optional, Text } from '@civicbus/contract/fields';
import { Message } from '@civicbus/contract/message';
import { Instant, type Long64Value, ReportType } from '../fields.js';
import { POLICE } from '../message-options.js';

/** Network topology picture (clause 2.1.4). */
@Message<NetworkTopology>({
  ...POLICE,
  id: 'IF-SCMC-PLATFORM-04',
  titleZh: '拓扑图',
  titleEn: 'Network topology picture',
  section: '2.1.4',
  paths: ['/mpscmc/v1/subcmc/network_topology'],
  listings: { query: ['/mpscmc/v1/subcmc/network_topology', '/mpscmc/v1/subcmc/network_topology/page'] },
  maxBatch: 1,
  batch: 'single',
  key: [],
})
export class NetworkTopology {
  @ReportType() reportType!: string;
  @Instant('数据采集时间') collectTime!: Long64Value;
  @Text(36, '拓扑图', { note: 'IF-SCMC-FS-01 返回的 fileId' }) fileId!: string;
  /** A row of the document without a name (A54). */
  @Optional() @Instant('拓扑图的更新时间') updateTime?: Long64Value;
}
