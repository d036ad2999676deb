import { Message } from '@civicbus/contract/message';
import { Text } from '@civicbus/contract/fields';
import { TicketNumber } from '../fields.js';

/** Feedback on a report (clause 4.8.2.1.7.1.2). */
@Message<ReportFeedback>({
  spec: 'hotline',
  id: 'getTodoCaseFeedbackJb',
  titleZh: '待获取反馈数据（举报工单）',
  titleEn: 'Feedback on a report',
  section: '4.8.2.1.7.1.2',
  paths: [],
  maxBatch: 1,
  batch: 'single',
  key: ['odrno'],
})
export class ReportFeedback {
  @TicketNumber('工单编号') odrno!: string;
  @Text(4000, '调查处理结果') investResult!: string;
  @Text(1000, '办理部门') handDept!: string;
  @Text(100, '经办人', { personal: true }) agent!: string;
  @Text(200, '经办人电话', { personal: true }) agentTel!: string;
  @Text(4000, '处理结果') dealResult!: string;
  @Text(50, '反馈登记人', { personal: true }) feedbackRegister!: string;
}
