import { Message } from '@civicbus/contract/message';
import { Day, Digits, Moment, Text } from '@civicbus/contract/fields';
import { Count } from '../fields.js';
import { OwnDistrict } from '../region-rules.js';
import { ComputedAfterwards } from '../statistics-cautions.js';

/** Case statistics by source (clause 1.5). */
@Message<CasesBySource>({
  spec: 'urban',
  id: 'eventsources',
  titleZh: '案件来源统计接口',
  titleEn: 'Case statistics by source',
  section: '1.5',
  paths: ['/api/v1/eventsources'],
  maxBatch: 1000,
  batch: 'array',
  key: ['districtCode', 'createDate'],
  keyScope: 'shared',
})
@OwnDistrict()
@ComputedAfterwards()
export class CasesBySource {
  @Digits(6, '行政代码') districtCode!: string;
  @Text(255, '行政区划') districtName!: string;
  @Day('上报时间') createDate!: string;
  @Count('信息采集员发现案件数') patrolCount!: number;
  @Count('市民反映案件数') citizenCount!: number;
  @Count('智能发现案件数') intelligentCount!: number;
  @Count('其他来源') othersCount!: number;
  @Moment('插入时间') createTime!: string;
  @Moment('统计时间', { accepts: ['date'] }) statisticalTime!: string;
}
