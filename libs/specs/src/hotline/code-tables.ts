import { codeTable } from '../code-table.js';

/** Name of a code whose meaning the document does not give: it stands in a sample only. */
const UNNAMED = '（文档未给出含义）';

/** Kind of call (clause 4.2.3). */
export const calltype = codeTable('calltype', '呼叫类型', {
  '1': '成功',
  '2': '呼出',
});

/** Caller's rating (clause 4.2.3(4)). */
export const satisfaction = codeTable('satisfaction', '满意度编码', {
  '1': '非常满意',
  '2': '一般满意',
  '3': '不满意',
});

/** Whether a write was stored (clause 4.2.3). */
export const issuc = codeTable('issuc', '是否成功', {
  '1': '成功',
  '0': '失败',
});

/** Kind of ticket (clause 4.8.2.1.4-4.8.2.1.5). */
export const reginfotype = codeTable('reginfotype', '信息类别', {
  '1': '投诉',
  '2': '举报',
  '3': '咨询',
});

/** Whether answered on the spot (clause 4.8.2.1.4.3). */
export const replyonsite = codeTable('replyonsite', '是否现场答复', {
  '1': '是',
  '0': '否',
});

/** Sales way; 4 and 9 are provisional, others pass (clause 4.8.2.1.4.1). */
export const salesway = codeTable('salesway', '销售方式', {
  '1': '电商购物',
  '2': '电话购物',
  '3': '邮购',
  '4': '线下',
  '9': '其他',
});

/** Answer codes; the document's own table is missing (clause 4.8.2.1.3.4). */
export const answerCode = codeTable('answerCode', '应答代码', {
  '0': '成功',
  '0000': '成功',
  '1001': '身份验证信息缺失或格式错误',
  '1002': 'AppId或Token错误',
  '1003': '缺少完整性校验码',
  '1004': '完整性校验失败',
  '2001': '请求体不是有效JSON',
  '2002': '接口名不存在',
  '2003': '缺少必填项',
  '2004': '格式或长度错误',
  '2005': '查询时间范围错误',
  '2006': '工单状态冲突',
  '2007': '数据不存在',
  '9999': '系统内部错误',
});

/** Administrative divisions by the national standard; no values in the document (clause 4.2.3). */
export const area = codeTable('area', '行政区划代码', {});

/** Sex, from common practice (clause 4.8.2.1.4). */
export const prosex = codeTable('prosex', '性别', {
  '1': '男',
  '2': '女',
});

/** Age group (clause 4.8.2.1.4). */
export const proagegroup = codeTable('proagegroup', '年龄段', {
  '5': UNNAMED,
});

/** Kind of certificate (clause 4.8.2.1.4). */
export const procertype = codeTable('procertype', '证件类型', {
  '10': UNNAMED,
});

/** Kind of provider (clause 4.8.2.1.4). */
export const providertype = codeTable('providertype', '提供方类型', {
  '30': UNNAMED,
  '2': UNNAMED,
});

/** Nationality (clause 4.8.2.1.4). */
export const pronationality = codeTable('pronationality', '国籍', {
  '1': UNNAMED,
  '01': UNNAMED,
});

/** Ethnic group (clause 4.8.2.1.4). */
export const profolk = codeTable('profolk', '民族', {
  '5101': UNNAMED,
});

/** Status of the provider (clause 4.8.2.1.4). */
export const properide = codeTable('properide', '身份', {
  '1': UNNAMED,
});

/** Way of receipt (clause 4.8.2.1.4). */
export const receivemode = codeTable('receivemode', '接收方式', {
  '1': UNNAMED,
});

/** Channel of a sale (clause 4.8.2.1.4.1). */
export const channel = codeTable('channel', '具体渠道', {
  '1': UNNAMED,
});

/** Target of a complaint or report (field complaint) (clause 4.8.2.1.4.1). */
export const complaintTarget = codeTable('complaintTarget', '投诉/举报对象目标', {
  '1': UNNAMED,
});

/** E-commerce platforms (clause 4.8.2.1.4.1). */
export const electric = codeTable('electric', '电商平台编码', {
  '100001': '天猫商城',
});

/** Place of the incident, 8 digits (clause 4.8.2.1.4.1). */
export const province = codeTable('province', '事发地（省）', {
  '36000000': UNNAMED,
});

/** Goods and services (clause 4.8.2.1.4.1). */
export const goodsobtype = codeTable('goodsobtype', '商品/服务类型', {
  '20101010': '宾馆餐饮服务',
});

/** Problem class of a complaint (clause 4.8.2.1.4.1). */
export const appltypeComplaint = codeTable('appltypeComplaint', '投诉问题类别', {
  '9900': UNNAMED,
});

/** Problem class of a report (clause 4.8.2.1.4.2). */
export const appltypeReport = codeTable('appltypeReport', '举报问题类别', {
  '0302': UNNAMED,
});

/** Kind of market entity (clause 4.8.2.1.4.2). */
export const entitytype = codeTable('entitytype', '市场主体类型', {
  '1153': UNNAMED,
});

/** Industry (clause 4.8.2.1.5). */
export const induscatgri = codeTable('induscatgri', '行业分类', {});

/** Range of consultation (clause 4.8.2.1.4.3). */
export const consulrange = codeTable('consulrange', '咨询范围', {});

/** Registering unit (clause 4.8.2.1.4). */
export const regunitcode = codeTable('regunitcode', '登记机构编号', {
  '133010000': UNNAMED,
  '132010000': UNNAMED,
});

/** Where a ticket is passed to (clause 4.8.2.1.6.1). */
export const fltype = codeTable('fltype', '分流去向', {});

/** Decision on a complaint (clause 4.8.2.1.6.2). */
export const slflagComplaint = codeTable('slflagComplaint', '受理投诉类型', {
  '1': '受理',
  '2': '不受理',
});

/** Decision on a report (clause 4.8.2.1.6.3). */
export const slflagReport = codeTable('slflagReport', '受理举报类型', {
  '1': '立案',
  '2': '不立案',
});

/** Acceptance in a feedback (clause 4.8.2.1.7.1.1). */
export const acceptType = codeTable('acceptType', '受理类型', {
  '1': '受理',
  '2': '不受理',
});

/** Result of an approval (clause 4.8.2.1.6.4). */
export const approvalResult = codeTable('approvalResult', '审批结果', {
  '1': '同意',
  '0': '不同意',
});

/** Receipt of a ticket (clause 4.1.2, 4.2.7, 4.2.8). */
export const receiptStatus = codeTable('receiptStatus', '工单接收状态', {
  '1': '成功',
  '0': '失败',
});

/** Kinds of standard data (clause 4.2.18). */
export const standardDataKind = codeTable('standardDataKind', '标准数据种类', {
  goodsobtype: '商品服务分类',
  appltypeReport: '举报问题类别',
  appltypeComplaint: '投诉问题类别',
  infringementType: '侵权类型',
  mediationMode: '调解方式',
  unit: '单位',
});

/** Where a ticket comes from (clause 3). */
export const ticketOrigin = codeTable('ticketOrigin', '来源', {
  phone: '电话来源',
  network: '网络来源',
});
