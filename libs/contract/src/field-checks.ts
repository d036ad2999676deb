import { hasExactDigits, plainDecimal } from './exact-decimal.js';
import { isExactNumber, isLong64, numberOfLong } from './exact-number.js';
import type { FieldFacts } from './facts.js';
import { textFormat } from './formats.js';

/** One check of one field's wire value: a stable name, the test, and what a sender is told. */
export interface FieldCheck {
  readonly rule: string;
  readonly test: (value: unknown) => boolean;
  readonly message: string;
}

const PLAIN_DECIMAL = /^-?\d{1,15}(\.\d{1,15})?$/;
const PLAIN_INTEGER = /^-?\d{1,16}$/;
const TABLE_DIGITS = /^\d+$/;
/** Digits of a code that no list bounds: they fit a 32-bit number. */
const OPEN_DIGITS = /^\d{1,9}$/;

/** Number of characters (code points) of a text. */
export function lengthOf(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length - 1; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdbff) {
      const next = text.charCodeAt(i + 1);
      if (next >= 0xdc00 && next <= 0xdfff) {
        length -= 1;
        i += 1;
      }
    }
  }
  return length;
}

/** Whether a number has at most so many digits before and after the decimal point (at most 100 after it). */
export function hasDigits(value: number, integerDigits: number, fractionDigits: number): boolean {
  return Math.abs(value) < 10 ** integerDigits && Number(value.toFixed(fractionDigits)) === value;
}

/** The texts that stand for a code of a numeric field: as the table prints it (`01`) and without leading zeros (`1`). */
export function codeTexts(facts: FieldFacts): string[] {
  const codes = facts.accepts.includes('text') ? (facts.allowed ?? []) : [];
  return [...new Set(codes.flatMap((code) => [code, String(Number(code))]))];
}

/** Number that a value of a numeric field stands for; NaN when it is not one of the accepted wire forms. */
export function numberOf(facts: FieldFacts, value: unknown): number {
  if (typeof value === 'number') return value;
  if (facts.exact && isExactNumber(value)) return Number(plainDecimal(value));
  if (typeof value !== 'string') return Number.NaN;
  if (facts.accepts.includes('digits'))
    return (facts.allowed ? TABLE_DIGITS : OPEN_DIGITS).test(value) ? Number(value) : Number.NaN;
  if (!facts.accepts.includes('text')) return Number.NaN;
  const whole = facts.type === 'integer' || facts.type === 'long';
  return (whole ? PLAIN_INTEGER : PLAIN_DECIMAL).test(value) ? Number(value) : Number.NaN;
}

const TYPE_NAMES: Partial<Record<FieldFacts['type'], string>> = {
  integer: '整数',
  long: '整数',
  double: '数字',
  decimal: '数字',
  boolean: '布尔值',
  object: '对象',
  array: '数组',
};

/**
 * The checks of a field in the order in which they are reported; each assumes that those before it hold.
 * The value has already lost its absent forms: undefined means absent, null or "".
 */
export function fieldChecks(facts: FieldFacts): FieldCheck[] {
  const checks: FieldCheck[] = [];
  const add = (rule: string, message: string, test: (value: unknown) => boolean) =>
    checks.push({ rule, message, test });
  if (facts.required === true && facts.default === undefined) {
    add(
      'required',
      '缺少必填字段',
      (value) => value !== undefined && (facts.fill === '' || !(typeof value === 'string' && !/\S/.test(value))),
    );
  }
  switch (facts.type) {
    case 'integer':
    case 'long':
    case 'double':
    case 'decimal':
      numberChecks(facts, add);
      break;
    case 'boolean':
      add('type', '应为布尔值', (value) => typeof value === 'boolean');
      break;
    case 'object':
      add('type', '应为对象', (value) => typeof value === 'object' && value !== null && !Array.isArray(value));
      break;
    case 'array':
      arrayChecks(facts, add);
      break;
    case 'string':
    case 'base64':
    case 'date':
    case 'datetime':
      textChecks(facts, add);
  }
  return checks;
}

type Add = (rule: string, message: string, test: (value: unknown) => boolean) => void;

function arrayChecks(facts: FieldFacts, add: Add): void {
  const { minItems, maxItems } = facts;
  const lengthOfArray = (value: unknown) => (value as readonly unknown[]).length;
  add('type', '应为数组', (value) => Array.isArray(value));
  if (minItems !== undefined)
    add(
      'minItems',
      minItems === 1 ? '不能为空' : `至少 ${minItems} 个元素`,
      (value) => lengthOfArray(value) >= minItems,
    );
  if (maxItems !== undefined) add('maxItems', `最多 ${maxItems} 个元素`, (value) => lengthOfArray(value) <= maxItems);
  if (facts.item ?? facts.members)
    add('items', '元素不正确', (value) => elementFaults(facts, value as unknown[]).length === 0);
}

/** What is wrong with one value inside an array field. */
export interface ElementFault {
  /** From the field's own name on: `ranks[1].rank`. */
  readonly path: string;
  readonly rule: string;
  readonly message: string;
  readonly value: unknown;
}

/** The faults of the elements of an array field, the first of each value. */
export function elementFaults(facts: FieldFacts, elements: readonly unknown[]): ElementFault[] {
  return elements.flatMap((element, index) => {
    const path = `${facts.name}[${index}]`;
    if (facts.item) return valueFault(facts.item, path, element ?? undefined);
    const members = facts.members ?? [];
    if (members.length === 0) return [];
    if (typeof element !== 'object' || element === null || Array.isArray(element))
      return [{ path, rule: 'type', message: '应为对象', value: element }];
    return members.flatMap((member) =>
      valueFault(member, `${path}.${member.name}`, (element as Record<string, unknown>)[member.name] ?? undefined),
    );
  });
}

function valueFault(facts: FieldFacts, path: string, value: unknown): ElementFault[] {
  const failed = checksOf(facts).find(({ test }) => !test(value));
  return failed ? [{ path, rule: failed.rule, message: failed.message, value }] : [];
}

const compiled = new WeakMap<FieldFacts, readonly FieldCheck[]>();

function checksOf(facts: FieldFacts): readonly FieldCheck[] {
  let checks = compiled.get(facts);
  if (!checks) compiled.set(facts, (checks = fieldChecks(facts)));
  return checks;
}

function numberChecks(facts: FieldFacts, add: Add): void {
  const whole = facts.type === 'integer' || facts.type === 'long';
  const { min, max, fill, integerDigits, fractionDigits } = facts;
  if (facts.bits === 64) {
    add('type', '应为 64 位整数', isLong64);
    if (min !== undefined) add('min', `不能小于 ${min}`, (value) => numberOfLong(value) >= min || value === fill);
    return;
  }
  add('type', `应为${TYPE_NAMES[facts.type]}`, (value) => {
    const number = numberOf(facts, value);
    return whole ? Number.isSafeInteger(number) : Number.isFinite(number);
  });
  if (min !== undefined) add('min', `不能小于 ${min}`, (value) => numberOf(facts, value) >= min || value === fill);
  if (max !== undefined) add('max', `不能大于 ${max}`, (value) => numberOf(facts, value) <= max);
  if (integerDigits !== undefined && fractionDigits !== undefined) {
    add('digits', `最多 ${integerDigits} 位整数、${fractionDigits} 位小数`, (value) =>
      facts.exact
        ? hasExactDigits(value, integerDigits, fractionDigits)
        : hasDigits(numberOf(facts, value), integerDigits, fractionDigits),
    );
  }
  if (facts.allowed) {
    const allowed = new Set<unknown>([
      ...facts.allowed.map(Number),
      ...codeTexts(facts),
      ...(fill === undefined ? [] : [fill]),
    ]);
    const digits = facts.accepts.includes('digits');
    add('codes', `不在代码表 ${facts.codes ?? ''} 中`, (value) => allowed.has(digits ? numberOf(facts, value) : value));
  }
}

function textChecks(facts: FieldFacts, add: Add): void {
  const number = facts.accepts.includes('number');
  add('type', '应为字符串', (value) => typeof value === 'string' || (number && Number.isSafeInteger(value)));
  const onText = (test: (text: string) => boolean) => (value: unknown) => typeof value !== 'string' || test(value);
  const { maxLength, pattern, format, allowed } = facts;
  if (allowed) {
    // The listed values are all there is to check: a synonym may be longer than the standard's length of a code.
    const values = new Set([...allowed, ...(facts.synonyms ?? []).flatMap(({ value }) => value ?? [])]);
    const formats = (facts.synonyms ?? []).flatMap((synonym) => (synonym.format ? [textFormat(synonym.format)] : []));
    add(
      'codes',
      `不在代码表 ${facts.codes ?? ''} 中`,
      onText((text) => values.has(text) || formats.some(({ test }) => test(text))),
    );
    return;
  }
  if (maxLength !== undefined) {
    add(
      'maxLength',
      `长度不能超过 ${maxLength} 个字符`,
      onText((text) => lengthOf(text) <= maxLength),
    );
  }
  if (pattern !== undefined) {
    const expression = new RegExp(pattern, 'u');
    add(
      'pattern',
      `格式不正确，应为 ${facts.format ?? pattern}`,
      onText((text) => expression.test(text)),
    );
  } else if (format !== undefined) {
    const { test, messageZh } = textFormat(format);
    add('format', messageZh, number ? (value) => test(String(value)) : onText(test));
  }
}
