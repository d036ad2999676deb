import type { CodeTables, FieldFacts } from './facts.js';
import { acceptedCodes, fieldNotes, requiredWhen } from './field-notes.js';
import { markdownTable } from './markdown-table.js';
import type { Message } from './message.js';

/** Most rows of a code table that are written out beside a field. */
const MAX_INLINE_CODES = 12;

/**
 * The parameter table of a message: one row for each field, in the order of the standard.
 * `linkTo`: writes the name of a code table, as a link where the table can be reached.
 */
export function fieldTable(message: Message, codeTables: CodeTables, linkTo: (table: string) => string): string {
  const keys = new Set(message.facts.key.map(({ field }) => field));
  return markdownTable(
    ['序号', '字段', '中文名', '类型', '长度', '必填', '主键', '取值与格式', '说明'],
    message.facts.fields.map((field, index) => {
      const required = requiredWhen(field, message);
      const { type, maxLength, integerDigits = 0, fractionDigits = 0, note } = field;
      return [
        String(index + 1),
        `\`${field.name}\``,
        field.nameZh,
        field.documented?.type ??
          (type === 'decimal' ? `decimal(${integerDigits + fractionDigits},${fractionDigits})` : type),
        maxLength === undefined ? '' : String(maxLength),
        required === true ? '是' : required === false ? '否' : '条件',
        keys.has(field.name) ? '是' : '',
        [codeNote(field, codeTables, linkTo), ...fieldNotes({ ...field, note: undefined })].filter(Boolean).join('；'),
        [...(typeof required === 'boolean' ? [] : required), ...(note === undefined ? [] : [note])].join('；'),
      ];
    }),
  );
}

function codeNote(field: FieldFacts, codeTables: CodeTables, linkTo: (table: string) => string): string {
  if (field.codes === undefined) return '';
  const rows = acceptedCodes(field, codeTables);
  const written =
    rows.length > MAX_INLINE_CODES
      ? `，共 ${rows.length} 个代码`
      : `：${rows.map(({ code, nameZh }) => (code === nameZh ? code : `${code} ${nameZh}`)).join('、')}`;
  return `代码表 ${linkTo(field.codes)}${written}`;
}
