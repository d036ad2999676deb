import type { CodeTables, FieldFacts } from '@civicbus/contract/facts';
import { acceptedCodes, fieldNotes, requiredWhen } from '@civicbus/contract/field-notes';
import type { Message } from '@civicbus/contract/message';
import type { Reference } from '@civicbus/contract/reference';
import { type JsonSchema, wireSchema } from '@civicbus/contract/wire-schema';
import { publishedSchema } from './openapi-schema.js';

/** Schema of one record of a message as a sender writes it, with Chinese names and descriptions. */
export function recordSchema(message: Message, codeTables: CodeTables): JsonSchema {
  const { facts } = message;
  const schema = wireSchema(facts, true);
  const properties = schema['properties'] as Readonly<Record<string, JsonSchema>>;
  return {
    ...schema,
    title: facts.titleZh,
    properties: Object.fromEntries(
      facts.fields.map((field) => [
        field.name,
        {
          title: field.nameZh,
          description: describe(field, message, codeTables),
          ...publishedSchema(properties[field.name] ?? {}),
        },
      ]),
    ),
  };
}

/** Chinese name, when required, form, codes with their names, and the rules that name the field. */
function describe(field: FieldFacts, message: Message, codeTables: CodeTables): string {
  const required = requiredWhen(field, message);
  const codes = acceptedCodes(field, codeTables).map(({ code, nameZh }) =>
    code === nameZh ? code : `${code} ${nameZh}`,
  );
  const rules = (effect: Reference['effect']) =>
    [...message.rules, ...message.references]
      .filter((rule) => rule.field === field.name && rule.effect === effect && rule.name !== 'required')
      .map((rule) => rule.message);
  const sentences = [
    `${field.nameZh}${required === true ? '，必填' : ''}`,
    ...(typeof required === 'boolean' ? [] : required),
    ...(message.facts.key.some((part) => part.field === field.name) ? ['属于主键'] : []),
    ...(field.maxLength === undefined ? [] : [`最多 ${field.maxLength} 个字符`]),
    ...fieldNotes(field),
    ...(codes.length === 0 ? [] : [`代码表 ${field.codes}：${codes.join('、')}`]),
    ...rules('refuse').map((text) => `校验：${text}`),
    ...rules('warn').map((text) => `提示（不拒绝）：${text}`),
    ...rules('report').map((text) => `可先于所指记录上报；超过一天：${text}`),
  ];
  return `${sentences.join('。')}。`;
}
