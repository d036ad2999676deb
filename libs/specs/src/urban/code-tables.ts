import type { CodeEntry } from '@civicbus/contract/facts';
import { codeTable } from '../code-table.js';
import { componentClasses } from './component-classes.js';
import { mainClass } from './main-class.js';

const subEntries: CodeEntry[] = Object.entries(componentClasses).flatMap(([main, { sub }]) =>
  Object.entries(sub).map(([code, nameZh]) => ({ code: main + code, nameZh, parent: main })),
);

/** Component classification: main classes (2 digits) and sub-classes (4 digits), clause 3.2.1. */
export const partClass = { name: 'partClass', titleZh: '部件分类', entries: [...mainClass.entries, ...subEntries] };

/** Case type (clause 2.2.2). */
export const recType = codeTable('recType', '案件类型', {
  '1': '日常管理',
  '2': '专项普查',
  '99': '其他',
});

/** Problem type (event or component) (clause 2.2.2). */
export const eventType = codeTable('eventType', '问题类型', {
  '1': '事件',
  '2': '部件',
});

/** Problem source (clause 2.2.4). */
export const eventSource = codeTable('eventSource', '问题来源', {
  '01': '监督员上报',
  '02': '领导交办',
  '03': '督查员上报',
  '04': '热线',
  '05': '微信',
  '06': '网站',
  '07': '视频监控',
  '08': '部门转办',
  '09': '媒体举报',
  '99': '其他',
});

/** Problem level (clause 2.2.5). */
export const eventLevel = codeTable('eventLevel', '问题级别', {
  '1': '市级',
  '2': '区级',
});

/** Problem grade (severity) (clause 2.2.6). */
export const eventGrade = codeTable('eventGrade', '问题等级', {
  '1': '日常',
  '2': '一般',
  '3': '严重',
  '4': '重大',
});

/** Region code examples (not the whole table) (clause 2.2.1, 2.2.7). */
export const regionExample = codeTable('regionExample', '行政区划编码示例', {
  '430100': '长沙市',
  '430102': '芙蓉区',
  '430121': '长沙县',
});

/** Team nature (clause 1.3). */
export const humanSource = codeTable('humanSource', '队伍性质', {
  市场化: '市场化',
  自建队伍: '自建队伍',
});

/** Personnel type (clause 1.3). */
export const humanType = codeTable('humanType', '人员类型', {
  督查考评员: '督查考评员',
  信息采集员: '信息采集员',
  执法队员: '执法队员',
});

/** Case category (value of eventTypeCode) (clause 1.6). */
export const caseCategory = codeTable('caseCategory', '案件类别', {
  事件: '事件',
  部件: '部件',
});

/** Class tier (value of mainAndSubType) (clause 1.6). */
export const typeTier = codeTable('typeTier', '大小类类别', {
  大类: '大类',
  小类: '小类',
});

/** Statistical period kind (clause 1.7). */
export const statisticalType = codeTable('statisticalType', '统计类别', {
  年: '年',
  月: '月',
  日: '日',
});

/** Media type (clause 2.2.9.3). */
export const mediaType = codeTable('mediaType', '多媒体类型', {
  IMAGE: '图片',
  VIDEO: '视频',
  VOICE: '声音',
});

/** Media usage (clause 2.2.9.3). */
export const mediaUsage = codeTable('mediaUsage', '媒体用途', {
  位置图: '位置图',
  上报: '上报',
  核查: '核查',
  核实: '核实',
  处置: '处置',
});

/** Participant type (clause 2.2.9.4). */
export const participantType = codeTable('participantType', '参与者类型', {
  unit: '部门',
  human: '人员',
  role: '角色',
});

/** Value of a case indicator (clause 2.2.9.1). */
export const zeroOne = codeTable('zeroOne', '统计指标取值', {
  '0': '案件未结案',
  '1': '案件已经结案',
});

/** Result code of the nine statistics interfaces (clause 1.1 to 1.9). */
export const statResponseCode = codeTable('statResponseCode', '统计接口返回码', {
  '0': '正常',
  '1': '系统出错',
  '2': '无效参数',
});

/** Result code of the five case interfaces (clause 2.1). */
export const caseResponseCode = codeTable('caseResponseCode', '案件接口返回码', {
  '0': '成功',
  '1': '失败',
});

/** Component state (clause 3.2.2). */
export const partState = codeTable('partState', '部件状态', {
  完好: '完好',
  破损: '破损',
  丢失: '丢失',
  占用: '占用',
});

/** Source of component data (clause 3.2.2). */
export const partDataSource = codeTable('partDataSource', '部件数据来源', {
  实测: '实测',
  地形图: '地形图',
  其它: '其它',
});

/** Modules behind the video URL (clause 4). */
export const videoModule = codeTable('videoModule', '视频模块', {
  cameraList: '摄像头列表',
  ptzControl: '云台控制',
  videoArea: '视频显示区',
});

/** Source buckets of eventsources (clause 1.5). */
export const sourceBucket = codeTable('sourceBucket', '案件来源统计口径', {
  patrolCount: '信息采集员发现',
  citizenCount: '市民反映',
  intelligentCount: '智能发现',
  othersCount: '其他',
});
