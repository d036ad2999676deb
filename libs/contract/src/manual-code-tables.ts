import { inOrder } from './code-order.js';
import { markdownTable } from './markdown-table.js';
import type { Spec } from './spec.js';
import type { WireDescription } from './wire-description.js';

/** The page of all code tables with all rows; each has its name as heading, so that `#name` leads to it. */
export function codeTablesPage(spec: Spec, wire: WireDescription): string {
  const users = new Map<string, string[]>();
  for (const { facts } of spec.messages) {
    for (const { codes, name } of facts.fields) {
      if (codes !== undefined) users.set(codes, [...(users.get(codes) ?? []), `[${facts.id}](${facts.id}.md).${name}`]);
    }
  }
  const sections = Object.entries(spec.codeTables).map(([name, entries]) => {
    const nested = entries.some(({ parent }) => parent !== undefined);
    const used = users.get(name);
    return `## ${name}

${wire.codeTableTitles[name] ?? name}，${entries.length} 行。${used ? `用于 ${used.join('、')}。` : ''}

${markdownTable(
  nested ? ['代码', '名称', '上级'] : ['代码', '名称'],
  inOrder(entries).map(({ code, nameZh, parent = '' }) => (nested ? [code, nameZh, parent] : [code, nameZh])),
)}
`;
  });
  return `# 代码表\n\n${spec.titleZh} ${spec.version}\n\n${sections.join('\n')}`;
}
