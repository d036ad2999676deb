import { Message } from '@civicbus/contract/message';
import { Code, Moment, OpenCode, Text } from '@civicbus/contract/fields';
import { partClass } from '../code-tables.js';
import { mainClass } from '../main-class.js';
import { Count, FOUR_DIGITS } from '../fields.js';
import { dayOf } from '../key-parts.js';
import { isComponentSubClass, isMainClassName, isSubClassName } from '../class-rules.js';
import { Caution, Rule } from '@civicbus/contract/rule';

/** Component (urban part) statistics (clause 1.1). */
@Message<PartCount>({
  spec: 'urban',
  id: 'parts',
  titleZh: '部件统计数据接口',
  titleEn: 'Component (urban part) statistics',
  section: '1.1',
  paths: ['/api/v1/parts'],
  maxBatch: 1000,
  batch: 'array',
  key: ['subTypeCode', dayOf],
  keyScope: 'sender',
})
@Rule<PartCount>({
  name: 'main-class',
  field: 'subTypeCode',
  holds: ({ mainTypeCode, subTypeCode }) => subTypeCode.startsWith(mainTypeCode),
  message: '前两位应等于大类编码',
})
@Rule<PartCount>({
  name: 'codes',
  field: 'subTypeCode',
  holds: ({ subTypeCode }) => isComponentSubClass(subTypeCode),
  message: '不在代码表 partClass 中（只有其他部件大类可扩展）',
})
@Caution<PartCount>({
  name: 'name-differs',
  field: 'mainTypeName',
  holds: ({ mainTypeCode, mainTypeName }) => isMainClassName(mainTypeCode, mainTypeName),
  message: '大类名称与代码表不一致',
})
@Caution<PartCount>({
  name: 'name-differs',
  field: 'subTypeName',
  holds: ({ subTypeCode, subTypeName }) => isSubClassName(subTypeCode, subTypeName),
  message: '部件名称与代码表不一致',
})
export class PartCount {
  @Code(mainClass, 255, '大类编码') mainTypeCode!: string;
  @Text(255, '大类名称') mainTypeName!: string;
  @OpenCode(partClass, 255, '部件编码', { pattern: FOUR_DIGITS }) subTypeCode!: string;
  @Text(255, '部件名称') subTypeName!: string;
  @Count('部件数量') count!: number;
  @Moment('插入时间') createTime!: string;
  @Moment('统计时间', { accepts: ['date'] }) statisticalTime!: string;
}
