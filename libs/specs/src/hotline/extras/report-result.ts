import { Message } from '@civicbus/contract/message';
import { Optional, Text } from '@civicbus/contract/fields';
import { Amount } from '../fields.js';

/** What the docking table of report results shows beside the feedback (clause 4.2.13, A60). */
@Message<ReportResult>({
  spec: 'hotline',
  id: 'reportFeedback',
  titleZh: '举报案件反馈表',
  titleEn: 'Report result in the docking tables',
  section: '4.2.13',
  paths: [],
  maxBatch: 1,
  batch: 'single',
  key: [],
})
export class ReportResult {
  @Optional() @Text(200, '办理人信息', { personal: true }) handler?: string;
  @Optional() @Text(2000, '涉嫌违法行为') suspectedact?: string;
  @Optional() @Amount('案值', { note: '元' }) casevalue?: number;
  @Optional() @Amount('罚没金额', { note: '元' }) fineamount?: number;
  @Optional() @Text(20, '商品数量', { pattern: '^\\d{1,12}(?:\\.\\d{1,6})?$' }) goodsqty?: string;
}
