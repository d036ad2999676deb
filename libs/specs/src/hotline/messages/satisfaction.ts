import { Message } from '@civicbus/contract/message';
import { Code, Text } from '@civicbus/contract/fields';
import { satisfaction } from '../code-tables.js';
import { Area, Moment14 } from '../fields.js';
import { ComposedCallId, ComposedRatingId, OwnArea } from '../call-rules.js';

/** Caller's satisfaction (clause 4.2.3(4)). */
@Message<Satisfaction>({
  spec: 'hotline',
  id: 'satisfaction',
  titleZh: '话务满意度上报模块',
  titleEn: "Caller's satisfaction",
  section: '4.2.3(4)',
  paths: ['/api/call/satisfaction'],
  maxBatch: 1,
  batch: 'single',
  key: ['id'],
})
@ComposedCallId()
@ComposedRatingId()
@OwnArea()
export class Satisfaction {
  @Text(56, '录音数据ID') id!: string;
  @Text(50, '呼叫流水号（话务唯一识别码）') callid!: string;
  @Code(satisfaction, 1, '满意度编码') satisfaction!: string;
  @Moment14('操作时间') opttime!: string;
  @Area('所属地区行政区划代码') sourcearea!: string;
}
