import { Message } from '@civicbus/contract/message';
import { Digits, Moment, Text } from '@civicbus/contract/fields';
import { Count } from '../fields.js';
import { OwnDistrict } from '../region-rules.js';

/** Monthly case statistics by region (clause 1.8). */
@Message<CasesByRegion>({
  spec: 'urban',
  id: 'eventregions',
  titleZh: '区域案件统计接口',
  titleEn: 'Monthly case statistics by region',
  section: '1.8',
  paths: ['/api/v1/eventregions'],
  maxBatch: 1000,
  batch: 'array',
  key: ['districtCode', 'period'],
  keyScope: 'shared',
})
@OwnDistrict()
export class CasesByRegion {
  @Digits(6, '行政代码') districtCode!: string;
  @Text(255, '行政区划') districtName!: string;
  @Text(255, '考核周期', { format: 'yyyy年M月' }) period!: string;
  @Count('应处置数') needDisposeCount!: number;
  @Count('处置数') disposeCount!: number;
  @Count('按时结案数') intimeArchiveCount!: number;
  @Count('结案数') archiveCount!: number;
  @Moment('统计时间', { accepts: ['date'] }) statisticalTime!: string;
}
