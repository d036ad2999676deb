import { markdownTable } from './markdown-table.js';
import type { Message } from './message.js';

/** The conditions between fields and records: what is refused, and what is accepted with a warning. */
export function ruleSections(message: Message): string {
  const rules = [
    ...message.rules.map(({ effect, name, field, message: text }) => ({ effect, name, field, text })),
    ...message.references.map(({ effect, name, field, to, message: text }) => ({
      effect,
      name,
      field,
      text: `${text}（对应 [${to}](${to}.md)）`,
    })),
  ];
  const table = (effect: 'refuse' | 'warn', heading: string) => {
    const rows = rules.filter((rule) => rule.effect === effect);
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

${table('warn', '提示内容')}`;
}
