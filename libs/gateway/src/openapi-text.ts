import { fieldTable } from '@civicbus/contract/manual-fields';
import type { Message } from '@civicbus/contract/message';
import { sampleRecord } from '@civicbus/contract/sample-record';
import type { Spec } from '@civicbus/contract/spec';
import type { WireDescription } from '@civicbus/contract/wire-description';

/**
 * What an operation says of itself, in Markdown: purpose, clause, the fields of a record and a sample. A viewer shows a
 * record that travels as the text of a parameter as a text; here a reader finds its fields.
 */
export function operationText(message: Message, spec: Spec, wire: WireDescription): string {
  const { facts } = message;
  const record = sampleRecord(facts, wire.sampleValues(facts));
  return `${wire.purposes[facts.id] ?? facts.titleZh}。${facts.titleEn}，条款 ${facts.section}。

**记录的字段**

${fieldTable(message, spec.codeTables, (name) => name)}

**记录示例**（必填字段）

\`\`\`json
${JSON.stringify(record, null, 2)}
\`\`\``;
}
