import { Message } from '@civicbus/contract/message';
import { OpenCode, Optional, Text } from '@civicbus/contract/fields';
import { approvalResult } from '../code-tables.js';
import { DayOrMoment, LimitDay, TicketNumber, Timestamp } from '../fields.js';

/** Extensions of a time limit (clause 4.8.2.1.6.4). */
@Message<Extension>({
  spec: 'hotline',
  id: 'getCaseApproval',
  titleZh: '工单延期信息',
  titleEn: 'Extensions of a time limit',
  section: '4.8.2.1.6.4',
  paths: [],
  maxBatch: 1,
  batch: 'single',
  key: ['orderid', 'sqdate', 'gxdate'],
})
export class Extension {
  @TicketNumber('业务表主键') orderid!: string;
  @Text(32, '申请人', { personal: true }) sqrbh!: string;
  @Text(200, '申请人名称', { personal: true }) sqr!: string;
  @Text(200, '申请人部门名称') sqrdept!: string;
  @Text(200, '申请人机构名称') sqrunit!: string;
  @Optional() @Timestamp('申请通过时间') spdate?: string;
  @Text(32, '申请人电话', { personal: true }) sqrmobile!: string;
  @Optional() @LimitDay('原办理期限') olddeadline?: string;
  @DayOrMoment('延期时间') yqdate!: string;
  @DayOrMoment('更新时间') gxdate!: string;
  @DayOrMoment('申请时间') sqdate!: string;
  @Optional() @OpenCode(approvalResult, 2, '审批结果') result?: string;
  @Text(200, '审批状态') state!: string;
  @Optional() @Text(2000, '退回原因') reason?: string;
  @Optional() @Text(2000, '审批意见') suggestion?: string;
}
