import { markdownTable } from './markdown-table.js';
import type { Message } from './message.js';
import type { Reference } from './reference.js';

/** The conditions between fields and records: what is refused, and what is accepted with a warning. */
export function ruleSections(message: Message): string {
  const rules = [
    ...message.rules.map(({ effect, name, field, message: text }) => ({ effect, name, field, text })),
    ...message.references.map(({ effect, name, field, to, message: text }) => ({
      effect,
      name,
      field,
      text: `${text}（对应 ${to.map((id) => `[${id}](${id}.md)`).join(' 或 ')}）`,
    })),
  ];
  const rowsOf = (effect: Reference['effect']) => rules.filter((rule) => rule.effect === effect);
  const table = (effect: Reference['effect'], heading: string) => {
    const rows = rowsOf(effect);
    return rows.length === 0
      ? '无。'
      : markdownTable(
          ['规则', '字段', heading],
          rows.map(({ name, field, text }) => [`\`${name}\``, `\`${field}\``, text]),
        );
  };
  return `## 跨字段规则

不符合下列规则的，整批拒绝。

${table('refuse', '拒绝时的说明')}

## 提示

有下列情形的仍然接收，并记入提示。

${table('warn', '提示内容')}${rowsOf('report').length === 0 ? '' : laterSection(table('report', '说明'))}`;
}

/** What may come in any order. */
const laterSection = (table: string): string => `

## 关联

下列字段指向其他接口的记录。先后不限：所指记录尚未上报的，照常接收，上报后即可对应；超过一天仍未上报的，由接收方列出核对。

${table}`;
