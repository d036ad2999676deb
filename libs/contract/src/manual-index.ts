import { markdownTable } from './markdown-table.js';
import type { Spec } from './spec.js';
import type { WireDescription } from './wire-description.js';

/** What holds for records where the standard says nothing else. */
const RECORD_NOTES = [
  '值为空时，`null`、空字符串和不写等价；必填字段三者都拒绝。',
  '接口文档中没有的字段不影响接收，保留原值并记入提示。',
  '一次请求整批接收或整批拒绝；拒绝时指出最多 20 处错误的记录序号（从 0 起）和字段。',
  '时间为北京时间，不带时区。',
];

/** The first page: what holds for every message, and the list of messages. */
export function indexPage(spec: Spec, wire: WireDescription): string {
  const [first] = spec.messages;
  const envelopes = wire.envelopes.map(
    ({ titleZh, members, resultCodes }) => `### ${titleZh}

${markdownTable(
  ['成员', '中文名', '类型'],
  members.map(({ name, nameZh, schema }) => [`\`${name}\``, nameZh, String(schema['type'])]),
)}

返回码：${(spec.codeTables[resultCodes] ?? []).map(({ code, nameZh }) => `${code} ${nameZh}`).join('、')}（代码表 [${resultCodes}](code-tables.md#${resultCodes.toLowerCase()})）。
`,
  );
  const failures = (first ? wire.sampleReplies(first.facts) : []).filter(({ status }) => status !== 200);
  return `# ${spec.titleZh} ${spec.version}：接口手册

${spec.titleEn}

${wire.introduction}

## 接口清单

${markdownTable(
  ['条款', '接口', '地址', '字段数', '用途'],
  spec.messages.map(({ facts }) => [
    facts.section,
    `[${facts.titleZh}](${facts.id}.md)`,
    facts.paths.map((path) => `\`POST ${path}\``).join('\n'),
    String(facts.fields.length),
    wire.purposes[facts.id] ?? facts.titleZh,
  ]),
)}

代码表见 [code-tables.md](code-tables.md)。

## 公共请求参数

内容类型：${wire.contentTypes.map((type) => `\`${type}\``).join('、')}。

${markdownTable(
  ['参数', '中文名', '位置', '长度', '格式', '说明'],
  wire.parameters.map(({ name, nameZh, in: place, maxLength, pattern, note }) => [
    `\`${name}\``,
    nameZh,
    place === 'body' ? '请求体' : '请求头',
    maxLength === undefined ? '' : String(maxLength),
    pattern === undefined ? '' : `\`${pattern}\``,
    note,
  ]),
)}

## 记录

${(wire.recordNotes ?? RECORD_NOTES).map((note) => `- ${note}`).join('\n')}

## 返回

${envelopes.join('\n')}
### HTTP 状态

除 200 以外，还可能收到：

${markdownTable(
  ['状态', '含义', '返回体'],
  failures.map(({ status, titleZh, body }) => [String(status), titleZh, `\`${JSON.stringify(body)}\``]),
)}
`;
}
