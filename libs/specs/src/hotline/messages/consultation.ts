import { Message } from '@civicbus/contract/message';
import { Code, Conditional, OpenCode, Optional, Text } from '@civicbus/contract/fields';
import {
  consulrange,
  proagegroup,
  procertype,
  profolk,
  pronationality,
  properide,
  prosex,
  providertype,
  receivemode,
  reginfotype,
  regunitcode,
  replyonsite,
} from '../code-tables.js';
import { TicketNumber, Timestamp } from '../fields.js';
import { KIND_SYNONYMS } from '../kind-synonyms.js';
import { KindOfMethod, NotInFuture, ReplyOnSite } from '../ticket-rules.js';

/** Consultation ticket (clause 4.8.2.1.4.3). */
@Message<Consultation>({
  spec: 'hotline',
  id: 'putZxBusiRegInfoData',
  titleZh: '咨询内容信息',
  titleEn: 'Consultation ticket',
  section: '4.8.2.1.4.3',
  paths: ['/api/dealcase/invokeCase'],
  maxBatch: 1,
  batch: 'single',
  key: ['regino'],
})
@KindOfMethod('3')
@NotInFuture()
@ReplyOnSite()
export class Consultation {
  @TicketNumber('工单编号') regino!: string;
  @Code(reginfotype, 1, '信息类别', { synonyms: KIND_SYNONYMS }) reginfotype!: string;
  @Optional() @Text(32, '坐席工号') workerno?: string;
  @Text(4000, '咨询内容') complacontent!: string;
  @OpenCode(receivemode, 100, '接收方式') receivemode!: string;
  @OpenCode(regunitcode, 200, '登记部门') regunitcode!: string;
  @Text(200, '受理登记人') accepregname!: string;
  @Timestamp('登记时间') registime!: string;
  @Text(40, '来电号码', { personal: true }) telnumber!: string;
  @Optional() @Text(100, '录音文件名') recordname?: string;
  @Text(70, '姓名', { personal: true }) proname!: string;
  @Text(400, '地址', { personal: true }) proaddr!: string;
  @Text(200, '联系电话', { personal: true }) protel!: string;
  @Optional() @OpenCode(prosex, 1, '性别') prosex?: string;
  @Optional() @OpenCode(proagegroup, 10, '年龄段') proagegroup?: string;
  @Optional() @OpenCode(procertype, 100, '证件类型') procertype?: string;
  @Optional() @Text(100, '证件号码', { personal: true }) procerno?: string;
  @Optional() @OpenCode(providertype, 2, '提供方类型') providertype?: string;
  @Optional() @OpenCode(pronationality, 2, '国籍') pronationality?: string;
  @Optional() @OpenCode(profolk, 4, '民族') profolk?: string;
  @Optional() @OpenCode(properide, 1, '身份') properide?: string;
  @Optional() @Text(100, '电子邮箱', { personal: true }) proemail?: string;
  @Optional() @Text(10, '邮政编码') zipcode?: string;
  @Optional() @Text(200, '其他联系方式', { personal: true }) othercontact?: string;
  @OpenCode(consulrange, 50, '咨询范围') consulrange!: string;
  @Code(replyonsite, 1, '是否现场答复') replyonsite!: string;
  @Conditional() @Text(4000, '答复内容') replycontent?: string;
  @Text(100, '咨询范围名称') consulrangename!: string;
}
