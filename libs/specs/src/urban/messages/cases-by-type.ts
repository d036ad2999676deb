import { Message } from '@civicbus/contract/message';
import { Code, Day, Digits, Moment, Text } from '@civicbus/contract/fields';
import { caseCategory, typeTier } from '../code-tables.js';
import { Count } from '../fields.js';
import { OwnDistrict } from '../region-rules.js';
import { ComputedAfterwards } from '../statistics-cautions.js';
import { isClassCode } from '../class-rules.js';
import type { UrbanContext } from '../context.js';
import { Caution, Rule } from '@civicbus/contract/rule';

/** Case statistics by category (clause 1.6). */
@Message<CasesByType>({
  spec: 'urban',
  id: 'eventtypes',
  titleZh: '案件类别统计接口',
  titleEn: 'Case statistics by category',
  section: '1.6',
  paths: ['/api/v1/eventtypes'],
  maxBatch: 1000,
  batch: 'array',
  key: ['districtCode', 'createDate', 'eventTypeCode', 'mainAndSubType', 'typeCode'],
  keyScope: 'shared',
})
@OwnDistrict()
@Rule<CasesByType, UrbanContext>({
  name: 'codes',
  field: 'typeCode',
  holds: ({ eventTypeCode, typeCode }, context) => isClassCode(eventTypeCode, typeCode, context),
  message: '不在大小类代码表中',
})
@Caution<CasesByType>({
  name: 'tier',
  field: 'typeCode',
  holds: ({ mainAndSubType, typeCode }) => typeCode.length === (mainAndSubType === '大类' ? 2 : 4),
  message: '大类代码应为 2 位，小类代码应为 4 位',
})
@ComputedAfterwards()
export class CasesByType {
  @Digits(6, '行政代码') districtCode!: string;
  @Text(255, '行政区划') districtName!: string;
  @Day('上报时间') createDate!: string;
  @Code(caseCategory, 255, '案件类别', {
    synonyms: [
      { value: '1', code: '事件', warning: '案件类别应写“事件”' },
      { value: '2', code: '部件', warning: '案件类别应写“部件”' },
    ],
  })
  eventTypeCode!: string;
  @Code(typeTier, 255, '大小类类别') mainAndSubType!: string;
  @Text(255, '大小类代码', { pattern: '^(\\d{2}|\\d{4})$' }) typeCode!: string;
  @Text(255, '大小类名称') typeName!: string;
  @Count('数量') count!: number;
  @Moment('统计时间', { accepts: ['date'] }) statisticalTime!: string;
}
