import { Message } from '@civicbus/contract/message';
import { Optional, Text } from '@civicbus/contract/fields';
import { TicketNumber, Timestamp } from '../fields.js';

/** Urgings (clause 4.8.2.1.6.5). */
@Message<Urging>({
  spec: 'hotline',
  id: 'getCaseCb',
  titleZh: '工单催办信息',
  titleEn: 'Urgings',
  section: '4.8.2.1.6.5',
  paths: [],
  maxBatch: 1,
  batch: 'single',
  key: ['id', 'cbdate', 'cbr'],
})
export class Urging {
  @TicketNumber('工单ID') id!: string;
  @Text(100, '催办机构') cbunit!: string;
  @Text(100, '催办部门') cbdept!: string;
  @Text(100, '催办人', { personal: true }) cbr!: string;
  @Timestamp('催办日期') cbdate!: string;
  @Optional() @Text(2000, '催办附言') cbmemo?: string;
  @Text(500, '被催办部门') bdbdept!: string;
  @Text(100, '接收人', { personal: true }) jsr!: string;
}
