import { markdownTable } from '@civicbus/contract/markdown-table';
import type { WireDescription } from '@civicbus/contract/wire-description';
import * as tables from './code-tables.js';
import { interfaces, type InterfaceKind } from './interfaces.js';
import { envelopeOf, sampleReplies } from './sample-replies.js';
import { sampleValues } from './sample-values.js';
import { windowRules } from './windows.js';

const KINDS: Readonly<Record<InterfaceKind, string>> = {
  report: '上报',
  ack: '回写',
  pull: '获取',
  poll: '待获取',
  query: '查询',
};

const WINDOWS = {
  refused: '必填',
  today: '都不填为当日，不能只填一个',
  optional: '可不填',
} as const;

const members = (code: 'integer' | 'string') =>
  [
    { name: 'code', nameZh: '应答代码', schema: { type: code } },
    { name: 'msg', nameZh: '成功，或错误原因', schema: { type: 'string' } },
    {
      name: 'data',
      nameZh: '写入为 {"issuc":"1"} 或 {"issuc":"0"}，读取为数组或对象，失败时可为空',
      schema: { type: 'object' },
    },
  ] as const;

/** The interfaces that read or acknowledge, with their windows. */
const reading = markdownTable(
  ['条款', '接口', '地址', '种类', 'beginregtime、endregtime'],
  interfaces
    .filter(({ kind }) => kind !== 'report')
    .map(({ id, section, titleZh, path, kind }) => {
      const rule = windowRules[id];
      const longest = rule?.maxDays === undefined ? '' : `，最长 ${rule.maxDays} 天`;
      return [
        section,
        `${titleZh}（${id}）`,
        `\`${path}\``,
        KINDS[kind],
        rule ? `${WINDOWS[rule.absent]}${longest}` : '无',
      ];
    }),
);

/** The protocol of clause 4.8.2.1 as the documents of a gateway show it. */
export const hotlineWire: WireDescription = {
  introduction: `全国 12315 平台（或代表其的市对接平台）提供接口，12345 平台调用。所有接口均为 HTTP POST，编码 UTF-8，请求体为一个 JSON 对象；todocasefeedback 也可用 GET，没有请求体。

**身份验证**（4.8.2.1.3.2）：请求头 Authorization 的值为 \`AppId&Token&MD5(yyyymmdd-请求体)\`。日期取发送时的北京时间；MD5 按所发送请求体的原始字节计算，写成 32 位十六进制；没有请求体时省略第三段。每次发送（包括重发）重新计算，午夜前后 15 分钟内前后两日的都有效。例如：

\`\`\`sh
digest=$({ printf '%s-' "$(TZ=Asia/Shanghai date +%Y%m%d)"; cat request.json; } | md5sum | cut -c1-32)
curl http://127.0.0.1:7105/api/dealcase/invokeCase --data-binary @request.json \\
  -H 'Content-Type: application/json; charset=UTF-8' -H "Authorization: $APP_ID&$TOKEN&$digest"
\`\`\`

**分派**：发往 \`/api/dealcase/invokeCase\` 的请求体以成员 method 指明接口，区分大小写。

**返回**：到达接口的请求一律返回 HTTP 200，由 code 判断成败；其他 HTTP 状态只表示传输层面的问题，返回体格式相同。\`/api/call\` 与 \`/api/case\` 的成功为数字 0，\`/api/dealcase/invokeCase\` 的成功为字符串 "0000"。

**重试**：没有应答、HTTP 5xx 或 code 为 9999 时重发，30 秒超时、重发 3 次，之后补传直到成功。其他失败原样重发不会成功。同一主键、内容相同的重复上报总是成功，不会重复入库。

**更正**：话务数据以最后收到的为准。工单在受理之前可用同一 regino 重发更正，受理之后返回 2006；同一 regino 不能改变信息类别。

**读取与回写**：列表按登记时间、工单编号升序；工单、审核不通过与反馈一次最多 500 条，办理过程不截断。时间窗按工单的登记时间，两端都包含，写成 14 位数字或字符串。待获取的反馈在回写之前每次都会返回；回写只对已返回过的反馈有效，两套接口的回写互通。各调用方只能读到自己登记的工单。

${reading}`,
  contentTypes: ['application/json'],
  recordsAs: 'json',
  parameters: [
    {
      name: 'Authorization',
      nameZh: '身份验证信息',
      in: 'header',
      note: '`AppId&Token&MD5(yyyymmdd-请求体)`；请求头的名称可由提供方另行约定',
    },
    {
      name: 'method',
      nameZh: '接口名',
      in: 'body',
      pattern: '\\S',
      note: '仅用于 `/api/dealcase/invokeCase`，值为接口的标识',
      optionalFor: ['callinfo', 'recordinfo', 'seatsignin', 'satisfaction'],
    },
  ],
  recordNotes: [
    '值为空时，`null`、空字符串、只含空白的字符串和不写等价；必填字段都拒绝。',
    '接口文档中没有的字段不影响接收，保留原值并记入提示。',
    '长度按字符计，超出即拒绝，不截断。',
    '文档未给出代码表的字段，任何代码都接收。',
    '时间为北京时间，不带时区；话务数据写成 14 位数字或字符串，工单写成 yyyy-MM-dd HH:mm:ss，也接受小数秒、T 和 14 位数字。',
  ],
  envelopes: [
    {
      id: 'number',
      titleZh: '话务、反馈与对账接口（/api/call、/api/case）',
      members: members('integer'),
      resultCodes: tables.answerCode.name,
    },
    {
      id: 'text',
      titleZh: '工单接口（/api/dealcase/invokeCase）',
      members: members('string'),
      resultCodes: tables.answerCode.name,
    },
  ],
  codeTableTitles: Object.fromEntries(Object.values(tables).map(({ name, titleZh }) => [name, titleZh])),
  derivations: {},
  purposes: {
    callinfo: '每通电话结束后上报话务日志',
    recordinfo: '每段录音结束后上报录音日志与播放地址',
    seatsignin: '上报坐席的签入与签出',
    satisfaction: '上报来电人对接听的满意度',
    putTsBusiRegInfoData: '登记投诉工单，受理之前可重发更正',
    putJbBusiRegInfoData: '登记举报工单，立案之前可重发更正',
    putZxBusiRegInfoData: '登记咨询工单；现场答复的直接办结，不产生反馈',
  },
  sampleBaseUrl: 'http://127.0.0.1:7105',
  envelopeOf,
  sampleValues,
  sampleRequest: (record) => [
    ['Authorization', 'sample-app&sample-token&MD5'],
    ['method', methodOf(record)],
  ],
  sampleReplies,
};

const METHODS: Readonly<Record<string, string>> = {
  '1': 'putTsBusiRegInfoData',
  '2': 'putJbBusiRegInfoData',
  '3': 'putZxBusiRegInfoData',
};

/** The method that registers the ticket of a sample's kind; call data have none. */
function methodOf(record: string): string {
  const { reginfotype = '' } = JSON.parse(record) as { readonly reginfotype?: string };
  return METHODS[reginfotype] ?? '';
}
