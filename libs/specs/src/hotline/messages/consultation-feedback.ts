import { Message } from '@civicbus/contract/message';
import { OpenCode, Text } from '@civicbus/contract/fields';
import { consulrange } from '../code-tables.js';
import { TicketNumber } from '../fields.js';

/** Feedback on a consultation (clause 4.8.2.1.7.1.3). */
@Message<ConsultationFeedback>({
  spec: 'hotline',
  id: 'getTodoCaseFeedbackZx',
  titleZh: '待获取反馈数据（咨询工单）',
  titleEn: 'Feedback on a consultation',
  section: '4.8.2.1.7.1.3',
  paths: [],
  maxBatch: 1,
  batch: 'single',
  key: ['odrno'],
})
export class ConsultationFeedback {
  @TicketNumber('工单编号') odrno!: string;
  @OpenCode(consulrange, 100, '咨询范围') consultRange!: string;
  @Text(4000, '答复内容') dealResult!: string;
  @Text(1000, '具体办理部门') handDept!: string;
  @Text(100, '经办人姓名', { personal: true }) agent!: string;
  @Text(200, '经办人电话', { personal: true }) agentTel!: string;
}
