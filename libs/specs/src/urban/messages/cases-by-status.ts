import { Message } from '@civicbus/contract/message';
import { Code, Day, Digits, Moment, Text } from '@civicbus/contract/fields';
import { statisticalType } from '../code-tables.js';
import { Count } from '../fields.js';
import { periodOf } from '../key-parts.js';
import { OwnDistrict } from '../region-rules.js';
import { ComputedAfterwards } from '../statistics-cautions.js';

/** Case statistics by state (clause 1.7). */
@Message<CasesByStatus>({
  spec: 'urban',
  id: 'eventstatus',
  titleZh: '案件状态统计接口',
  titleEn: 'Case statistics by state',
  section: '1.7',
  paths: ['/api/v1/eventstatus'],
  maxBatch: 1000,
  batch: 'array',
  key: ['districtCode', 'statisticalType', periodOf],
  keyScope: 'shared',
})
@OwnDistrict()
@ComputedAfterwards()
export class CasesByStatus {
  @Digits(6, '行政代码') districtCode!: string;
  @Text(255, '行政区划') districtName!: string;
  @Day('上报时间') createDate!: string;
  @Code(statisticalType, 255, '统计类别', {
    synonyms: [{ format: 'yyyy-MM-dd', code: '日', warning: '统计类别应写年、月或日，日期按“日”处理' }],
  })
  statisticalType!: string;
  @Count('上报数') reportCount!: number;
  @Count('立案数') instCount!: number;
  @Count('按时结案数') intimeArchiveCount!: number;
  @Count('结案数') archiveCount!: number;
  @Moment('统计时间', { accepts: ['date'] }) statisticalTime!: string;
}
