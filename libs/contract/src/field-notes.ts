import { inOrder } from './code-order.js';
import type { CodeEntry, CodeTables, FieldFacts, Synonym } from './facts.js';
import type { Message } from './message.js';

const INT32_MIN = -2_147_483_648;
const INT32_MAX = 2_147_483_647;

/** The rows of the code table that a field accepts, in the form of the wire (1 for `01` of a numeric field). */
export function acceptedCodes(field: FieldFacts, codeTables: CodeTables): readonly CodeEntry[] {
  const numeric = field.type === 'integer' || field.type === 'long';
  const rows = field.codes === undefined ? [] : (codeTables[field.codes] ?? []);
  return inOrder(rows)
    .filter(({ code }) => field.allowed?.includes(code) ?? true)
    .map((row) => (numeric ? { ...row, code: String(Number(row.code)) } : row));
}

/** When a field is required: `true`, `false`, or the Chinese conditions of the message's rules. */
export function requiredWhen(field: FieldFacts, message: Message): boolean | readonly string[] {
  if (field.required !== 'conditional') return field.required && field.default === undefined;
  return message.rules
    .filter((rule) => rule.effect === 'refuse' && rule.name === 'required' && rule.field === field.name)
    .map((rule) => rule.message);
}

/** What a manual says of a field beyond name, type, length, codes and when it is required: short Chinese sentences. */
export function fieldNotes(field: FieldFacts): string[] {
  return [
    ...formNotes(field),
    ...rangeNotes(field),
    ...documentedNotes(field),
    ...(field.default === undefined ? [] : [`缺省值 ${field.default}`]),
    ...(field.accepts.includes('digits') ? ['也接受加引号的数字，可有前导零'] : []),
    ...listNotes(field),
    ...(field.fill === undefined ? [] : [`无内容时填 \`${JSON.stringify(field.fill)}\``]),
    ...(field.accepts.includes('text') ? ['也接受加引号的十进制数'] : []),
    ...(field.accepts.includes('number') && field.format === undefined ? ['也接受 JSON 整数，按文本保存'] : []),
    ...(field.synonyms ?? []).map(synonymNote),
    ...(field.personal ? ['个人信息，不写入日志'] : []),
    ...(field.note === undefined ? [] : [field.note]),
  ];
}

function documentedNotes({ documented = {}, required, maxLength }: FieldFacts): string[] {
  return [
    ...(documented.type === undefined ? [] : ['数字或加引号的数字']),
    ...(documented.required && !required ? ['文档为必填，缺少时也接收'] : []),
    ...(documented.maxLength === undefined ? [] : [`文档长度 ${documented.maxLength}，接收到 ${maxLength}`]),
  ];
}

function formNotes({ pattern, format }: FieldFacts): string[] {
  if (format !== undefined) return [`格式 \`${format}\``];
  const digits = /^\^\\d\{(\d+)\}\$$/.exec(pattern ?? '')?.[1];
  if (digits !== undefined) return [`${digits} 位数字`];
  return pattern === undefined ? [] : [`格式 \`${pattern}\``];
}

/** How many elements, and what each is. */
function listNotes({ minItems, maxItems, item, members }: FieldFacts): string[] {
  return [
    ...(minItems === undefined ? [] : [`至少 ${minItems} 个元素`]),
    ...(maxItems === undefined ? [] : [`最多 ${maxItems} 个元素`]),
    ...(item?.maxLength === undefined ? [] : [`每个元素最多 ${item.maxLength} 个字符`]),
    ...(members === undefined
      ? []
      : [`元素的成员：${members.map(({ name, nameZh, type }) => `${name}（${nameZh}，${type}）`).join('、')}`]),
  ];
}

function rangeNotes({ min, max, integerDigits, fractionDigits }: FieldFacts): string[] {
  const notes = integerDigits === undefined ? [] : [`最多 ${integerDigits} 位整数、${fractionDigits} 位小数`];
  const lower = min === INT32_MIN || min === Number.MIN_SAFE_INTEGER ? undefined : min;
  const upper = max === INT32_MAX || max === Number.MAX_SAFE_INTEGER ? undefined : max;
  if (lower !== undefined && upper !== undefined) return [...notes, `${lower} 至 ${upper}`];
  if (lower !== undefined) return [...notes, `不小于 ${lower}`];
  return upper === undefined ? notes : [...notes, `不大于 ${upper}`];
}

function synonymNote({ value, format, code, warning }: Synonym): string {
  const written = value === undefined ? `格式为 ${format} 的值` : `“${value}”`;
  return `${written}按“${code}”保存${warning === undefined ? '' : '，并提示'}`;
}
