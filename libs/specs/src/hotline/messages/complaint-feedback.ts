import { Message } from '@civicbus/contract/message';
import { OpenCode, Text } from '@civicbus/contract/fields';
import { acceptType } from '../code-tables.js';
import { TicketNumber } from '../fields.js';

/** Feedback on a complaint (clause 4.8.2.1.7.1.1). */
@Message<ComplaintFeedback>({
  spec: 'hotline',
  id: 'getTodoCaseFeedbackTs',
  titleZh: '待获取反馈数据（投诉工单）',
  titleEn: 'Feedback on a complaint',
  section: '4.8.2.1.7.1.1',
  paths: [],
  maxBatch: 1,
  batch: 'single',
  key: ['odrno'],
})
export class ComplaintFeedback {
  @TicketNumber('工单编号') odrno!: string;
  @OpenCode(acceptType, 10, '受理类型') acceptType!: string;
  @Text(1000, '办理部门') handDept!: string;
  @Text(100, '经办人', { personal: true }) agent!: string;
  @Text(200, '经办人电话', { personal: true }) agentTel!: string;
  @Text(4000, '处理结果') dealResult!: string;
  @Text(50, '反馈登记人', { personal: true }) feedbackRegister!: string;
}
