import { fieldTable } from './manual-fields.js';
import { ruleSections } from './manual-rules.js';
import { sampleCall } from './manual-call.js';
import { markdownTable } from './markdown-table.js';
import type { Message } from './message.js';
import type { Spec } from './spec.js';
import type { WireDescription } from './wire-description.js';

const KEY_SCOPES = {
  sender: '按上报方分别保存，同一上报方的同一主键以最后收到的为准',
  shared: '各上报方共用，同一主键以最后收到的为准，换了上报方时记入提示',
} as const;

/** The page of one message. */
export function messagePage(message: Message, spec: Spec, wire: WireDescription): string {
  const { facts } = message;
  const many = `JSON 数组，1 至 ${facts.maxBatch} 条`;
  const forms = { array: many, either: `一个 JSON 对象，或 ${many}`, single: '一个 JSON 对象' } as const;
  const key = facts.key.map(({ field, derived }) =>
    derived === undefined ? `\`${field}\`` : `\`${field}\`（${wire.derivations[derived] ?? derived}）`,
  );
  const envelope = wire.envelopes.find(({ id }) => id === wire.envelopeOf(facts));
  const codes = envelope ? (spec.codeTables[envelope.resultCodes] ?? []) : [];
  const overview = [
    ['用途', wire.purposes[facts.id] ?? facts.titleZh],
    ['英文名', facts.titleEn],
    ['条款', `${spec.titleZh} ${spec.version}，${facts.section}`],
    ['地址', facts.paths.map((path) => `\`POST ${path}\``).join('\n')],
    ['请求参数', '见[公共请求参数](index.md#公共请求参数)'],
    ['记录', `${forms[facts.batch]}；整批接收或整批拒绝`],
    ['主键', `${key.join('、')}；${KEY_SCOPES[facts.keyScope]}`],
  ];
  return `# ${facts.titleZh}（${facts.id}）

${markdownTable(['项目', '内容'], overview)}

## 字段

${fieldTable(message, spec.codeTables, (name) => `[${name}](code-tables.md#${name.toLowerCase()})`)}

${ruleSections(message)}

## 返回码

代码表 ${envelope?.resultCodes ?? ''}；返回格式与 HTTP 状态见[返回](index.md#返回)。

${markdownTable(
  ['code', '含义'],
  codes.map(({ code, nameZh }) => [code, nameZh]),
)}

${sampleCall(facts, wire)}
`;
}
