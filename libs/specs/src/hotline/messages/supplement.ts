import { Message } from '@civicbus/contract/message';
import { Text } from '@civicbus/contract/fields';
import { TicketNumber, Timestamp } from '../fields.js';

/** Text that staff have added to a ticket; no interface carries it (clause 4.7, A106). */
@Message<Supplement>({
  spec: 'hotline',
  id: 'supplement',
  titleZh: '工单补充',
  titleEn: 'Supplement of a ticket',
  section: '4.7',
  paths: [],
  maxBatch: 1,
  batch: 'single',
  key: ['id'],
})
export class Supplement {
  @Text(32, '记录标识') id!: string;
  @TicketNumber('工单编号') regino!: string;
  @Text(4000, '补充内容') text!: string;
  @Text(64, '补充人') author!: string;
  @Timestamp('补充时间') addtime!: string;
}
