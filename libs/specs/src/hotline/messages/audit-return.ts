import { Message } from '@civicbus/contract/message';
import { Text } from '@civicbus/contract/fields';
import { TicketNumber, Timestamp } from '../fields.js';

/** Tickets returned by the audit (clause 4.8.2.1.5.4). */
@Message<AuditReturn>({
  spec: 'hotline',
  id: 'getShBtgData',
  titleZh: '审核不通过接口',
  titleEn: 'Tickets returned by the audit',
  section: '4.8.2.1.5.4',
  paths: [],
  maxBatch: 1,
  batch: 'single',
  key: ['odrno', 'updateTime'],
})
export class AuditReturn {
  @TicketNumber('工单编号') odrno!: string;
  @Text(100, '办理机构') handDept!: string;
  @Text(50, '经办人', { personal: true }) agent!: string;
  @Text(4000, '退回原因') dealResult!: string;
  @Timestamp('退回日期') updateTime!: string;
}
