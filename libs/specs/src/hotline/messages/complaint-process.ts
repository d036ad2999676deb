import { Message } from '@civicbus/contract/message';
import { OpenCode, Text } from '@civicbus/contract/fields';
import { slflagComplaint } from '../code-tables.js';
import { TicketNumber } from '../fields.js';

/** Process of a complaint (clause 4.8.2.1.6.2). */
@Message<ComplaintProcess>({
  spec: 'hotline',
  id: 'getTsCaseLzmx',
  titleZh: '投诉办理过程信息',
  titleEn: 'Process of a complaint',
  section: '4.8.2.1.6.2',
  paths: [],
  maxBatch: 1,
  batch: 'single',
  key: ['id'],
})
export class ComplaintProcess {
  @Text(32, '记录标识') id!: string;
  @TicketNumber('工单编号') bh!: string;
  @OpenCode(slflagComplaint, 2, '受理投诉类型') slflag!: string;
  @Text(100, '办理部门') fqdept!: string;
  @Text(50, '经办人', { personal: true }) fqr!: string;
  @Text(3000, '处理结果') remark!: string;
}
