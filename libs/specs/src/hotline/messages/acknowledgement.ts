import { Message } from '@civicbus/contract/message';
import { TicketNumber, Timestamp } from '../fields.js';

/** A ticket whose delivered feedback was acknowledged, by either family of interfaces (clauses 4.2.5(2), 4.8.2.1.7.2, A44). */
@Message<Acknowledgement>({
  spec: 'hotline',
  id: 'putCallbackCaseFeedback',
  titleZh: '待获取反馈接口回写',
  titleEn: 'Acknowledged feedback',
  section: '4.8.2.1.7.2',
  paths: [],
  maxBatch: 500,
  batch: 'single',
  key: ['regino'],
})
export class Acknowledgement {
  @TicketNumber('业务编号') regino!: string;
  @Timestamp('回写时间') acktime!: string;
}
