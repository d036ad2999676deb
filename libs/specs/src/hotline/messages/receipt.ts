import { Message } from '@civicbus/contract/message';
import { Code, Optional, Text } from '@civicbus/contract/fields';
import { receiptStatus } from '../code-tables.js';
import { TicketNumber, Timestamp } from '../fields.js';

/** Whether a ticket of the registration page has entered 12315; a later success replaces a failure (clauses 4.2.7, 4.2.8, A110). */
@Message<Receipt>({
  spec: 'hotline',
  id: 'receiptStatus',
  titleZh: '工单接收状态',
  titleEn: 'Receipt of a ticket',
  section: '4.2.7, 4.2.8',
  paths: [],
  maxBatch: 1,
  batch: 'single',
  key: ['regino'],
})
export class Receipt {
  @TicketNumber('工单编号') regino!: string;
  @Code(receiptStatus, 1, '状态') status!: string;
  @Optional() @Text(2000, '失败原因') reason?: string;
  @Timestamp('记录时间') recordtime!: string;
}
