import { Message } from '@civicbus/contract/message';
import { Digits, Double, Moment, Text } from '@civicbus/contract/fields';
import { Count } from '../fields.js';
import { dayOf } from '../key-parts.js';
import { OwnDistrict } from '../region-rules.js';

/** Grid statistics (clause 1.2). */
@Message<GridCount>({
  spec: 'urban',
  id: 'grids',
  titleZh: '网格统计接口',
  titleEn: 'Grid statistics',
  section: '1.2',
  paths: ['/api/v1/grids'],
  maxBatch: 1000,
  batch: 'array',
  key: ['districtCode', dayOf],
  keyScope: 'shared',
})
@OwnDistrict()
export class GridCount {
  @Digits(6, '行政代码') districtCode!: string;
  @Text(255, '行政区划') districtName!: string;
  @Double('覆盖面积', {
    min: 0,
    measures: 'area',
    note: '单位由接收方按上报方登记（缺省为平方米），数值按所报保存，不换算；单位不同的上报方之间不得相加',
  })
  area!: number;
  @Count('单元网格数量') gridCount!: number;
  @Count('责任网格数量') dutyGridCount!: number;
  @Moment('插入时间') createTime!: string;
  @Moment('统计时间', { accepts: ['date'] }) statisticalTime!: string;
}
