import fc, { type Arbitrary } from 'fast-check';
import { parseExactly } from '@civicbus/contract/exact-number';
import type { FieldFacts } from '@civicbus/contract/facts';
import type { Message } from '@civicbus/contract/message';
import type { WireRecord } from '@civicbus/contract/normalise';

/** One fault put into a record: it must be refused, naming `field` with `rule`. */
export interface Mutation {
  readonly field: string;
  readonly rule: string;
  readonly record: WireRecord;
}

interface Fault {
  readonly rule: string;
  readonly value: unknown;
}

const faults = (rule: string, ...values: readonly unknown[]): Fault[] => values.map((value) => ({ rule, value }));

/** Texts that have none of the named formats and none of the patterns. */
const BAD_FORMATS = ['2024-02-30 10:00:00', '2024/03/01', '2024-03-01T10:00:00', '2024-03-01 10:00:00.000', 'x', '　'];

/** Texts of another format than the named one. */
const OTHER_FORMS: Readonly<Record<string, readonly string[]>> = {
  'yyyy-MM-dd': ['2024-03-01 10:00:00', '20240301', '2023-02-29'],
  'yyyy-MM-dd HH:mm:ss': ['2024-03-01', '2024-03-01 24:00:00', '2024-03-01 10:00'],
  yyyyMMddHHmmss: ['2024030110000', '20240230100000', '20240301240000', '2024-03-01 10:00:00'],
  'yyyy-MM-dd HH:mm:ss[.ffffff]': ['2024-03-01', '2024-03-01 10:00', '2024-03-01 10:00:00.', '2024-03-01T10:00:00Z'],
  'yyyy-MM-dd[ 00:00:00]': ['20240301', '2024-03-01 24:00:00'],
  'http(s) or ftp(s) URL': ['file:///etc/passwd', '//media.example/a', 'ftp://me:secret@media.example/a'],
  yyyyMMdd: ['20230229', '20241301', '2024031'],
  yyyy年M月: ['2024-03', '2024年13月', '2024年0月', '2024年003月'],
  'http(s) URL': [
    'ftp://media.example/a',
    '//media.example/a',
    'http://me:secret@media.example/a',
    'javascript:alert(1)',
  ],
};

const INEXACT_WHOLES = ['1.0', '1e3', '9223372036854775808', '-9223372036854775809'].map((literal) =>
  parseExactly(literal),
);
const BAD_NUMBERS = ['twelve', '1e3', '0x10', ' 5', '5 ', '+5', '١٢', true, [5], { value: 5 }];

/** Bad forms that a lenient format takes all the same. */
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  'yyyy-MM-dd HH:mm:ss[.ffffff]': ['2024-03-01T10:00:00', '2024-03-01 10:00:00.000'],
};

function numberFaults(facts: FieldFacts): Fault[] {
  const whole = facts.type === 'integer' || facts.type === 'long';
  const { min, max, integerDigits, fractionDigits, allowed } = facts;
  const quoted = facts.accepts.includes('text') || facts.accepts.includes('digits');
  const list = faults('type', ...BAD_NUMBERS, ...(quoted ? [] : ['5']));
  if (facts.bits === 64) return [...list, ...faults('type', 1.5, 1e21, ...INEXACT_WHOLES)];
  if (whole) list.push(...faults('type', 1.5, 1e21, 2 ** 53, '1.0', ...INEXACT_WHOLES));
  if (allowed) {
    const codes = new Set(allowed.map(Number));
    return [
      ...list,
      ...faults('codes', ...[-1, 0, 98, 1_000_000].filter((code) => !codes.has(code) && code !== facts.fill)),
    ];
  }
  if (min !== undefined && (!whole || min > Number.MIN_SAFE_INTEGER))
    list.push(...faults('min', ...[min - 1, min - 2].filter((value) => value !== facts.fill)));
  if (max !== undefined && (!whole || max < Number.MAX_SAFE_INTEGER)) list.push(...faults('max', max + 1));
  if (integerDigits !== undefined && fractionDigits !== undefined) {
    list.push(
      ...faults(
        'digits',
        10 ** integerDigits,
        ...(min === undefined ? [-(10 ** integerDigits)] : []),
        1 + 10 ** -(fractionDigits + 1),
        Number.MIN_VALUE,
      ),
    );
  }
  return list;
}

function textFaults(facts: FieldFacts): Fault[] {
  const { maxLength, pattern, format, allowed } = facts;
  const list = faults('type', true, 1.5, ['text'], { text: 'text' }, ...(facts.accepts.includes('number') ? [] : [12]));
  if (allowed) {
    const strangers = ['x', '0', ` ${allowed[0]}`, '一', '长'.repeat(300)].filter((text) => !allowed.includes(text));
    return [...list, ...faults('codes', ...strangers)];
  }
  if (maxLength !== undefined) {
    list.push(...faults('maxLength', '长'.repeat(maxLength + 1), '🚧'.repeat(maxLength + 1)));
  }
  const others = format === undefined ? [] : (OTHER_FORMS[format] ?? []);
  const mandatory = facts.required === true && facts.default === undefined && facts.fill === undefined;
  const misfits = [...BAD_FORMATS, ...others].filter((text) => {
    if (format !== undefined && TAKEN[format]?.includes(text)) return false;
    const overlong = maxLength !== undefined && [...text].length > maxLength;
    return !overlong && !(mandatory && text.trim() === '');
  });
  if (pattern !== undefined) {
    const expression = new RegExp(pattern, 'u');
    list.push(...faults('pattern', ...misfits.filter((text) => !expression.test(text))));
  } else if (format !== undefined) {
    list.push(...faults('format', ...misfits));
    if (facts.accepts.includes('number')) list.push(...faults('format', 12, 20240230100000));
  }
  return list;
}

function fieldFaults(facts: FieldFacts): Fault[] {
  const mandatory = facts.required === true && facts.default === undefined;
  const unstorable = faults('unstorable', 'a\0b', 'a\ud83d', '\udea7', { deep: ['\0'] }, { '\0': 1 });
  const blank = facts.fill === '' || facts.type === 'array' ? [] : ['', '  ', '\t\u3000'];
  const missing = mandatory ? faults('required', undefined, null, ...blank) : [];
  switch (facts.type) {
    case 'integer':
    case 'long':
    case 'double':
    case 'decimal':
      return [...missing, ...unstorable, ...numberFaults(facts)];
    case 'boolean':
      return [...missing, ...unstorable, ...faults('type', 'true', 0, 1, [true])];
    case 'object':
      return [...missing, ...unstorable, ...faults('type', 'text', 5, [{}])];
    case 'array':
      return [...missing, ...unstorable, ...faults('type', 'text', 5, { 0: 'text' }), ...lengthFaults(facts)];
    case 'string':
    case 'base64':
    case 'date':
    case 'datetime':
      return [...missing, ...unstorable, ...textFaults(facts)];
  }
}

function lengthFaults({ minItems = 0, maxItems, item, members }: FieldFacts): Fault[] {
  const element = members ? {} : item ? 'x' : undefined;
  const list = minItems > 0 ? faults('minItems', []) : [];
  return maxItems === undefined
    ? list
    : [
        ...list,
        ...faults(
          'maxItems',
          Array.from({ length: maxItems + 1 }, () => element),
        ),
      ];
}

/**
 * The record with one field made wrong: missing, blank, overlong by code points, of a wrong type, code, range or
 * format, or unstorable. `unstorable` is found before the field checks; every other fault by both validators.
 */
export function oneMutation(message: Message, record: WireRecord): Arbitrary<Mutation> {
  return fc
    .constantFrom(...message.facts.fields)
    .chain((facts) => fc.constantFrom(...fieldFaults(facts)).map((fault) => ({ facts, fault })))
    .map(({ facts: { name }, fault: { rule, value } }) => {
      const members = Object.entries(record).filter(([member]) => member !== name);
      if (value !== undefined) members.push([name, value]);
      return { field: name, rule, record: Object.fromEntries(members) };
    });
}
