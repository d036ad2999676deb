import { Message } from '@civicbus/contract/message';
import { Code, Digits, Moment, Text } from '@civicbus/contract/fields';
import { humanSource, humanType } from '../code-tables.js';
import { Count } from '../fields.js';
import { dayOf } from '../key-parts.js';
import { OwnDistrict } from '../region-rules.js';

/** Personnel statistics (clause 1.3). */
@Message<StaffCount>({
  spec: 'urban',
  id: 'humans',
  titleZh: '人员统计接口',
  titleEn: 'Personnel statistics',
  section: '1.3',
  paths: ['/api/v1/humans'],
  maxBatch: 1000,
  batch: 'array',
  key: ['districtCode', 'humanSource', 'humanType', dayOf],
  keyScope: 'shared',
})
@OwnDistrict()
export class StaffCount {
  @Digits(6, '行政代码') districtCode!: string;
  @Text(255, '行政区划') districtName!: string;
  @Code(humanSource, 255, '队伍性质', { synonyms: [{ value: '自建', code: '自建队伍' }] }) humanSource!: string;
  @Code(humanType, 255, '人员类型') humanType!: string;
  @Count('人员数量') count!: number;
  @Moment('插入时间') createTime!: string;
  @Moment('统计时间', { accepts: ['date'] }) statisticalTime!: string;
}
