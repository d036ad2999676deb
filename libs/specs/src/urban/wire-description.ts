import type { WireDescription } from '@civicbus/contract/wire-description';
import * as tables from './code-tables.js';
import { envelopeOf, sampleReplies } from './sample-replies.js';
import { sampleRequest } from './sample-request.js';
import { sampleValues } from './sample-values.js';

const STATISTICS_MEMBERS = [
  { name: 'success', nameZh: '是否接收成功', schema: { type: 'boolean' } },
  { name: 'code', nameZh: '返回码', schema: { type: 'integer' } },
  { name: 'message', nameZh: '成功，或错误原因', schema: { type: 'string' } },
] as const;

const tableTitles = Object.values(tables).flatMap((table) =>
  'titleZh' in table ? [[table.name, table.titleZh] as const] : [],
);

/** The protocol of chapters 1 and 2 as its documents show it; clauses 1, 2.1 and 2.3. */
export const urbanWire: WireDescription = {
  introduction: `省级平台提供接口，市县平台调用。所有接口均为 HTTP POST，编码 UTF-8；接口名与字段名区分大小写；参数只能放在请求体中，不能放在地址后面。

**身份验证**（2.1(5)）：每个请求都携带 account、password、timestamp、sign 四个参数。sign 的计算方法：

1. 取除 sign 以外的全部参数，按参数名的 Unicode 码位升序排列（account、data、password、senderCode、timestamp）；
2. 按此顺序取参数值，即编码之前的原文（data 为所发送的 JSON 文本本身），不取参数名；
3. 依次相连，中间不加分隔符（账户另有约定的除外）；
4. 按 UTF-8 编码计算 MD5，写成 32 位小写十六进制。

timestamp 与服务器时间相差不得超过 5 分钟；请在发送时取时间并签名，每次重试重新计算。

**返回**：到达接口的请求一律返回 HTTP 200，由 success 与 code 判断成败；其他 HTTP 状态只表示传输层面的问题，返回体格式相同。第 2 章的案件接口只有 0、1 两个返回码，失败时 message 以 \`[AUTH]\`（身份）、\`[PARAM]\`（参数）或 \`[SYSTEM]\`（系统）开头。

**重试**：返回“系统出错”、\`[SYSTEM]\`、HTTP 429 或 503，或没有收到返回时，请稍后重发；重发不会重复入库。参数或身份有误时，原样重发不会成功。

**更新**：同一主键再次上报即整条替换，以最后收到的为准。`,
  contentTypes: ['application/x-www-form-urlencoded', 'multipart/form-data', 'application/json'],
  parameters: [
    {
      name: 'account',
      nameZh: '授权后的账户',
      in: 'body',
      pattern: '^\\S{1,64}$',
      maxLength: 64,
      note: '由省级平台分配',
    },
    {
      name: 'data',
      nameZh: '上报数据',
      in: 'body',
      pattern: '\\S',
      carriesRecords: true,
      note: '记录的 JSON 文本（字符串），不能直接写数组或对象',
    },
    { name: 'password', nameZh: '授权后账户的密码', in: 'body', maxLength: 256, note: '与账户一起分配，原样发送' },
    {
      name: 'senderCode',
      nameZh: '调用方行政区划代码',
      in: 'body',
      pattern: '^\\d{6}$',
      maxLength: 6,
      note: '上报平台的六位行政区划代码，须为该账户有权使用的代码',
    },
    {
      name: 'timestamp',
      nameZh: '时间戳',
      in: 'body',
      pattern: '^\\d{13}$',
      maxLength: 13,
      note: '自 1970-01-01 00:00:00 GMT 起的毫秒数；JSON 请求体中也可写成数字',
    },
    {
      name: 'sign',
      nameZh: '验证字符串',
      in: 'body',
      pattern: '^[0-9a-f]{32}$',
      maxLength: 32,
      note: '其他参数的 MD5 签名',
    },
  ],
  envelopes: [
    {
      id: 'statistics',
      titleZh: '统计接口（第 1 章）',
      members: STATISTICS_MEMBERS,
      resultCodes: tables.statResponseCode.name,
    },
    {
      id: 'cases',
      titleZh: '案件接口（第 2 章）',
      members: [...STATISTICS_MEMBERS, { name: 'data', nameZh: '返回数据，总是空对象', schema: { type: 'object' } }],
      resultCodes: tables.caseResponseCode.name,
    },
  ],
  codeTableTitles: Object.fromEntries(tableTitles),
  derivations: { day: '所在日', period: '按统计类别所在年、月或日的第一天' },
  purposes: {
    parts: '上报某日各类城市部件的数量',
    grids: '上报某日单元网格、责任网格的数量和覆盖面积',
    humans: '上报某日各类城管人员的数量',
    departments: '上报接入平台的部门名录',
    eventsources: '上报某日按来源统计的案件数',
    eventtypes: '上报某日按大小类统计的案件数',
    eventstatus: '上报某日、某月或某年按办理状态统计的案件数',
    eventregions: '上报某月按区域统计的案件办理情况',
    eventdepts: '上报某月按部门统计的案件办理情况',
    'syn-rec-stat-info': '同步案件各阶段的时间、人员和统计指标，状态变化后重新上报',
    'syn-rec-info': '同步案件的基本情况、位置、时限和办理进度，状态变化后重新上报',
    'syn-rec-media': '同步案件的图片、声音和视频地址',
    'syn-rec-act-inst': '同步案件办理过程中的活动（阶段）',
    'syn-rec-item-inst': '同步案件办理活动中的具体操作',
  },
  sampleBaseUrl: 'http://127.0.0.1:7101',
  envelopeOf,
  sampleValues,
  sampleRequest,
  sampleReplies,
};
