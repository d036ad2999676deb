import fc, { type Arbitrary } from 'fast-check';
import type { FieldFacts } from '@civicbus/contract/facts';
import { formattedText } from './record-format.js';
import { wireNumber } from './record-number.js';
import { wireText } from './record-text.js';

const LONGEST_FREE_TEXT = 255;

function anyText(facts: FieldFacts): Arbitrary<unknown> {
  const { maxLength = LONGEST_FREE_TEXT, pattern, format, allowed, fill, synonyms = [] } = facts;
  if (allowed) {
    const values = [...allowed, ...synonyms.flatMap(({ value }) => value ?? [])];
    const formats = synonyms.flatMap((synonym) => (synonym.format ? [formattedText(synonym.format)] : []));
    return fc.oneof(fc.constantFrom(...values), ...formats);
  }
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'));
  if (format !== undefined && !facts.accepts.includes('number')) return formattedText(format);
  if (format !== undefined)
    return fc.oneof(
      formattedText(format),
      formattedText(format)
        .filter((text) => !text.startsWith('0'))
        .map(Number),
    );
  const text =
    fill === ''
      ? fc.oneof({ arbitrary: wireText(maxLength), weight: 6 }, fc.constantFrom('', ' '))
      : wireText(maxLength);
  return facts.accepts.includes('number') ? fc.oneof(text, fc.maxSafeInteger()) : text;
}

function elements({ minItems = 0, maxItems = 100, item, members }: FieldFacts): Arbitrary<unknown> {
  const bounds = { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 3)) };
  if (members) {
    const values = members.map((member) => [member.name, wireValue(member)] as const);
    return fc.array(fc.record(Object.fromEntries(values)), bounds);
  }
  return fc.array(item ? wireValue(item) : wireText(8), bounds);
}

/** Values that satisfy every check of one field, in each wire form that it accepts, except the absent forms. */
export function wireValue(facts: FieldFacts): Arbitrary<unknown> {
  switch (facts.type) {
    case 'integer':
    case 'long':
    case 'double':
    case 'decimal':
      return wireNumber(facts);
    case 'boolean':
      return fc.boolean();
    case 'object':
      return fc.dictionary(wireText(8), wireText(8), { maxKeys: 3 });
    case 'array':
      return elements(facts);
    case 'string':
    case 'base64':
    case 'date':
    case 'datetime':
      return anyText(facts);
  }
}
