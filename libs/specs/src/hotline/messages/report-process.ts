import { Message } from '@civicbus/contract/message';
import { OpenCode, Text } from '@civicbus/contract/fields';
import { slflagReport } from '../code-tables.js';
import { TicketNumber } from '../fields.js';

/** Process of a report (clause 4.8.2.1.6.3). */
@Message<ReportProcess>({
  spec: 'hotline',
  id: 'getJbCaseLzmx',
  titleZh: '举报办理过程信息',
  titleEn: 'Process of a report',
  section: '4.8.2.1.6.3',
  paths: [],
  maxBatch: 1,
  batch: 'single',
  key: ['id'],
})
export class ReportProcess {
  @Text(32, '记录标识') id!: string;
  @TicketNumber('工单编号') bh!: string;
  @OpenCode(slflagReport, 2, '受理举报类型') slflag!: string;
  @Text(100, '办理部门') fqdept!: string;
  @Text(50, '经办人', { personal: true }) fqr!: string;
  @Text(3000, '处理结果') remark!: string;
}
