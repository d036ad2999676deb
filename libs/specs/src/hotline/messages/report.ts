import { Message } from '@civicbus/contract/message';
import { Code, OpenCode, Optional, Text } from '@civicbus/contract/fields';
import {
  appltypeReport,
  channel,
  complaintTarget,
  electric,
  entitytype,
  goodsobtype,
  induscatgri,
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
  salesway,
} from '../code-tables.js';
import { Amount, TicketNumber, Timestamp } from '../fields.js';
import { KIND_SYNONYMS } from '../kind-synonyms.js';
import { CheckedCreditCode, KindOfMethod, NotInFuture, ONLINE, OTHER, RelevantFor } from '../ticket-rules.js';

/** Report ticket (clause 4.8.2.1.4.2). */
@Message<Report>({
  spec: 'hotline',
  id: 'putJbBusiRegInfoData',
  titleZh: '举报内容信息',
  titleEn: 'Report ticket',
  section: '4.8.2.1.4.2',
  paths: ['/api/dealcase/invokeCase'],
  maxBatch: 1,
  batch: 'single',
  key: ['regino'],
})
@KindOfMethod('2')
@NotInFuture()
@RelevantFor(ONLINE, '网购', 'electricname', 'orderno', 'electric', 'complaint')
@RelevantFor(OTHER, '其他', 'channel', 'channelDetails')
@CheckedCreditCode()
export class Report {
  @TicketNumber('工单编号') regino!: string;
  @Code(reginfotype, 1, '信息类别', { synonyms: KIND_SYNONYMS }) reginfotype!: string;
  @Optional() @OpenCode(appltypeReport, 500, '举报问题类别') appltype?: string;
  @Text(32, '坐席工号') workerno!: string;
  @Text(4000, '举报内容') complacontent!: string;
  @OpenCode(receivemode, 100, '接收方式') receivemode!: string;
  @OpenCode(regunitcode, 200, '登记部门') regunitcode!: string;
  @Text(200, '受理登记人') accepregname!: string;
  @Timestamp('登记时间') registime!: string;
  @Text(40, '来电号码', { personal: true }) telnumber!: string;
  @Optional() @Text(100, '录音文件名') recordname?: string;
  @Optional() @OpenCode(salesway, 40, '销售方式') salesway?: string;
  @Optional() @Text(400, '电商平台') electricname?: string;
  @Optional() @Text(400, '商品名称') goodsname?: string;
  @Optional() @Text(200, '品牌名称') brandname?: string;
  @Optional() @Text(160, '订单号') orderno?: string;
  @Optional() @Amount('消费金额') consumamount?: number;
  @Text(400, '涉及主体') invopart!: string;
  @Optional() @OpenCode(induscatgri, 100, '所在行业类别') induscatgri?: string;
  @Optional() @OpenCode(entitytype, 100, '市场主体类型') entitytype?: string;
  @Text(500, '涉及主体地址') invoptaddr!: string;
  @Optional() @Text(100, '联系人', { personal: true }) invoptcontact?: string;
  @Optional() @Text(200, '联系电话', { personal: true }) invopttel?: string;
  @Optional() @Text(36, '统一社会信用代码') creditcode?: string;
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
  @Optional() @OpenCode(electric, 100, '电商平台') electric?: string;
  @Optional() @OpenCode(complaintTarget, 20, '举报对象目标') complaint?: string;
  @Optional() @OpenCode(channel, 20, '具体渠道') channel?: string;
  @Optional() @Text(200, '具体渠道详情') channelDetails?: string;
  @Optional() @OpenCode(goodsobtype, 100, '商品/服务类型') goodsobtype?: string;
  @Optional() @Text(200, '商品/服务类型名称') goodsobtypename?: string;
}
