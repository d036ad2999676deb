import { Message } from '@civicbus/contract/message';
import { OpenCode, Optional, Text } from '@civicbus/contract/fields';
import { fltype } from '../code-tables.js';
import { LimitDay, TicketNumber, Timestamp } from '../fields.js';

/** Transfers of a ticket (clause 4.8.2.1.6.1). */
@Message<Transfer>({
  spec: 'hotline',
  id: 'getCaseLzmx',
  titleZh: '办理过程信息',
  titleEn: 'Transfers of a ticket',
  section: '4.8.2.1.6.1',
  paths: [],
  maxBatch: 1,
  batch: 'single',
  key: ['id'],
})
export class Transfer {
  @Text(32, '记录标识') id!: string;
  @TicketNumber('工单编号') bh!: string;
  @OpenCode(fltype, 10, '分流去向') fltype!: string;
  @Text(64, '分流登记人', { personal: true }) flfqr!: string;
  @Timestamp('分流时间') zcdate!: string;
  @Optional() @Timestamp('初查时间') ccdate?: string;
  @Optional() @Timestamp('排查时间') pcdate?: string;
  @Optional() @LimitDay('办理期限') deadline?: string;
  @Text(128, '接收部门') jsdept!: string;
}
