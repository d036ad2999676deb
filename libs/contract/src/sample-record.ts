import type { FieldFacts, MessageFacts } from './facts.js';
import { lengthOf } from './field-checks.js';
import type { WireRecord } from './normalise.js';

const SAMPLE_TEXTS: Readonly<Record<string, string>> = {
  'yyyy-MM-dd': '2026-03-12',
  'yyyy-MM-dd HH:mm:ss': '2026-03-12 09:30:00',
  'yyyy-MM-dd[ HH:mm:ss]': '2026-03-12 09:30:00',
  yyyy年M月: '2026年3月',
  'http(s) URL': 'https://media.example.com/1.jpg',
  'http(s) or ftp(s) URL': 'https://media.example.com/1.wav',
  yyyyMMddHHmmss: '20260312093000',
  'yyyy-MM-dd HH:mm:ss[.ffffff]': '2026-03-12 09:30:00',
  'yyyy-MM-dd[ 00:00:00]': '2026-03-12',
};

/**
 * A record of a message as a sender would write it, the same in every run: the given values, and for every other field
 * that is (or may be) required a value made from its facts. Text is the field's own name, never that of a person.
 */
export function sampleRecord(message: MessageFacts, values: Readonly<Record<string, unknown>>): WireRecord {
  const record: WireRecord = {};
  for (const field of message.fields) {
    if (values[field.name] !== undefined) record[field.name] = values[field.name];
    else if (field.required !== false && field.default === undefined) record[field.name] = sampleValue(field);
  }
  return record;
}

function sampleValue(field: FieldFacts): unknown {
  switch (field.type) {
    case 'integer':
    case 'long':
    case 'double':
    case 'decimal':
      return field.allowed ? Number(field.allowed[0]) : Math.min(Math.max(1, field.min ?? 1), field.max ?? 1);
    case 'boolean':
      return true;
    case 'object':
      return {};
    case 'array':
      return [];
    case 'string':
    case 'base64':
    case 'date':
    case 'datetime':
      return field.allowed?.[0] ?? sampleText(field);
  }
}

function sampleText({ name, nameZh, pattern, format, maxLength = Infinity }: FieldFacts): string {
  if (pattern !== undefined) {
    const digits = /^\^\\d\{(\d+)\}\$$/.exec(pattern)?.[1];
    if (digits === undefined) throw new Error(`${name}: no sample can be made for the pattern ${pattern}; name one`);
    return '1'.padStart(Number(digits), '0');
  }
  if (format !== undefined) {
    const text = SAMPLE_TEXTS[format];
    if (text === undefined) throw new Error(`${name}: no sample is known for the format ${format}`);
    return text;
  }
  return lengthOf(nameZh) <= maxLength ? nameZh : [...nameZh].slice(0, maxLength).join('');
}
