import type { WireDescription } from '@civicbus/contract/wire-description';
import { assetType } from './asset-type.js';
import * as tables from './code-tables.js';
import { REGISTRATION } from './message-ids.js';
import { provinceCode } from './province-code.js';
import { REGISTERED, REPORT, sampleReplies } from './sample-replies.js';
import { sampleValues } from './sample-values.js';

const SUCCESS = [
  { name: 'code', nameZh: '返回码，成功为 0', schema: { type: 'integer' } },
  { name: 'message', nameZh: '说明，成功为 ok', schema: { type: 'string' } },
] as const;

/** The protocol of chapters 1 and 2 as the documents of a gateway show it. */
export const policeWire: WireDescription = {
  introduction: `部级平台提供上报（/mpscmc/v1/…）与查询接口，省级平台调用；省级平台提供拉取接口（/subcmc/v1/…），部级平台调用。上报、注册、上传为 POST，查询、拉取为 GET；编码 UTF-8，请求体为严格的 JSON。

**身份**：注册返回 cmcId，此后每次调用都要携带；上报须来自注册时 pushIpList 中的地址。

**事务**：一次请求是一个事务，任何一条记录有误则整批拒绝、全部不入库。data 为 1 至 100 条，请求体不超过 10 MiB。

**上报类型**：A 新增、U 更新、D 删除，都携带完整记录；A 与 U 按主键有则整条替换、无则新增，D 删除不存在的记录也成功。

**失败**：HTTP 200 即成功（code 为 0）。400 列出请求中的全部错误，错误总数在 message 中；408、509 与 503 请等待（如 10 分钟）后原样重发，重发不会重复入库。

**查询与拉取**：参数 cmcId、pageNum、pageSize 均必填。查询的 pageNum 从 0 起（地址后可加 /page），拉取的从 1 起；pageSize 为 1 至 5000。`,
  contentTypes: ['application/json'],
  recordsAs: 'json',
  parameters: [
    {
      name: 'cmcId',
      nameZh: '省级管控中心标识',
      in: 'body',
      pattern: '\\S',
      maxLength: 50,
      note: '注册时由部级平台签发；首次注册时没有，注销（D）时必填',
      optionalFor: [REGISTRATION],
    },
    {
      name: 'data',
      nameZh: '记录',
      in: 'body',
      carriesRecords: true,
      note: '1 至 100 条记录；单条上报的接口没有 data，字段与 cmcId 并列',
    },
  ],
  recordNotes: [
    '必填字段不能缺少，也不能为 `null`；没有内容时填“无内容”的值（字符串 `""`、数字 `-1`、数组 `[]`），主键等没有该说明的字段除外。',
    '`null` 等同于不写；空字符串按原样保存。',
    '整数不能写成字符串、小数或指数；有代码表的字段也接受加引号的数字，如 `"01"`。长整数为 64 位，不丢失精度。',
    '接口文档中没有的字段忽略，不保存。同一对象中字段名不能重复。',
    '时间为毫秒时间戳；统计日期为北京时间的 yyyyMMdd，接收当日或之前 7 天之内。',
  ],
  envelopes: [
    { id: REPORT, titleZh: '上报接口', members: SUCCESS, resultCodes: tables.resultCode.name },
    {
      id: REGISTERED,
      titleZh: '注册接口',
      members: [...SUCCESS, { name: 'cmcId', nameZh: '部级平台签发的标识', schema: { type: 'string', maxLength: 50 } }],
      resultCodes: tables.resultCode.name,
    },
    {
      id: 'error',
      titleZh: '失败',
      members: [
        { name: 'timestamp', nameZh: '时间（毫秒）', schema: { type: 'integer' } },
        { name: 'status', nameZh: 'HTTP 状态', schema: { type: 'integer' } },
        { name: 'error', nameZh: '状态名称', schema: { type: 'string' } },
        { name: 'errors', nameZh: '字段错误', schema: { type: 'array', items: { type: 'object' } }, optional: true },
        { name: 'message', nameZh: '说明，或错误总数', schema: { type: 'string' } },
        { name: 'path', nameZh: '请求地址', schema: { type: 'string' } },
      ],
      resultCodes: tables.resultCode.name,
    },
  ],
  codeTableTitles: Object.fromEntries(
    [assetType, provinceCode, ...Object.values(tables)].map(({ name, titleZh }) => [name, titleZh]),
  ),
  derivations: {},
  purposes: {},
  sampleBaseUrl: 'http://127.0.0.1:7104',
  envelopeOf: ({ id }) => (id === REGISTRATION ? REGISTERED : REPORT),
  sampleValues: ({ id }) => sampleValues(id),
  sampleRequest: (records) => [
    ['cmcId', 'sample-cmc-id'],
    ['data', records],
  ],
  sampleReplies,
};
