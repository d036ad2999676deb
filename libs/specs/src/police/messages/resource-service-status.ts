import { Integer, Text } from '@civicbus/contract/fields';
import { Message } from '@civicbus/contract/message';
import { Amount, Instant, type Long64Value, ReportType } from '../fields.js';
import { POLICE } from '../message-options.js';

/** Service resource status (clause 2.6.2). */
@Message<ResourceServiceStatus>({
  ...POLICE,
  id: 'IF-SCMC-RESOURCE-02',
  titleZh: '服务资源状态信息',
  titleEn: 'Service resource status',
  section: '2.6.2',
  paths: ['/mpscmc/v1/mr/resservice/stat'],
  listings: { query: ['/mpscmc/v1/mr/resservice/stat', '/mpscmc/v1/mr/resservice/stat/page'] },
  maxBatch: 100,
  batch: 'array',
  key: ['resServiceId'],
})
export class ResourceServiceStatus {
  @ReportType() reportType!: string;
  @Instant('数据统计时间') collectTime!: Long64Value;
  @Text(50, '资源标识') resServiceId!: string;
  @Amount('调用次数') invokeCount!: Long64Value;
  @Integer('调用次数排名', { fill: -1 }) invokeCountRank!: number;
}
