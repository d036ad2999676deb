import fc, { type Arbitrary } from 'fast-check';
import type { FieldFacts } from '@civicbus/contract/facts';
import { formattedText } from './record-format.js';
import { wireNumber } from './record-number.js';
import { wireText } from './record-text.js';

const LONGEST_FREE_TEXT = 255;

function anyText(facts: FieldFacts): Arbitrary<unknown> {
  const { maxLength = LONGEST_FREE_TEXT, pattern, format, allowed, synonyms = [] } = facts;
  if (allowed) {
    const values = [...allowed, ...synonyms.flatMap(({ value }) => value ?? [])];
    const formats = synonyms.flatMap((synonym) => (synonym.format ? [formattedText(synonym.format)] : []));
    return fc.oneof(fc.constantFrom(...values), ...formats);
  }
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'));
  if (format !== undefined) return formattedText(format);
  const text = wireText(maxLength);
  return facts.accepts.includes('number') ? fc.oneof(text, fc.maxSafeInteger()) : text;
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
      return fc.array(wireText(8), { maxLength: 3 });
    case 'string':
    case 'base64':
    case 'date':
    case 'datetime':
      return anyText(facts);
  }
}
