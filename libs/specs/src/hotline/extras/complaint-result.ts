import { Message } from '@civicbus/contract/message';
import { Code, OpenCode, Optional, Text } from '@civicbus/contract/fields';
import { flag, infringementType } from '../docking-codes.js';

/** What the docking table of complaint results shows beside the feedback (clause 4.2.12, A60). */
@Message<ComplaintResult>({
  spec: 'hotline',
  id: 'complaintFeedback',
  titleZh: '投诉案件反馈表',
  titleEn: 'Complaint result in the docking tables',
  section: '4.2.12',
  paths: [],
  maxBatch: 1,
  batch: 'single',
  key: [],
})
export class ComplaintResult {
  @Optional() @Text(200, '办理人信息', { personal: true }) handler?: string;
  @Optional() @Text(2000, '调解结果') mediationresult?: string;
  @Optional() @OpenCode(infringementType, 100, '侵权类型') infringementtype?: string;
  @Optional() @Text(2000, '未履行义务') unfulfilledduty?: string;
  @Optional() @Code(flag, 1, '欺诈标志') fraudflag?: string;
  @Optional() @Text(20, '商品数量', { pattern: '^\\d{1,12}(?:\\.\\d{1,6})?$' }) goodsqty?: string;
}
