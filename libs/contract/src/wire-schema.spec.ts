import { describe, expect, it } from '@jest/globals';
import type { FieldFacts } from './facts.js';
import { textField } from './fixtures/text-field.js';
import { fieldSchema } from './wire-schema.js';

/** As it is served: JSON knows no undefined. */
const served = (more: Partial<FieldFacts>, absentForms = false): unknown =>
  JSON.parse(JSON.stringify(fieldSchema(textField(more), absentForms)));

describe('fieldSchema', () => {
  it.each<[string, Partial<FieldFacts>, unknown]>([
    ['required text', { maxLength: 5 }, { type: 'string', maxLength: 5, pattern: '\\S' }],
    ['optional text', { required: false, maxLength: 5 }, { type: 'string', maxLength: 5 }],
    ['pattern', { maxLength: 6, pattern: '^\\d{6}$' }, { type: 'string', maxLength: 6, pattern: '^\\d{6}$' }],
    ['codes', { allowed: ['a', 'b'], maxLength: 5 }, { enum: ['a', 'b'] }],
    ['codes with synonyms', { allowed: ['a'], synonyms: [{ value: '1', code: 'a' }] }, { enum: ['a', '1'] }],
    [
      'codes with a synonym by format',
      { allowed: ['a'], synonyms: [{ format: 'yyyy-MM-dd', code: 'a' }] },
      { anyOf: [{ enum: ['a'] }, { type: 'string', format: 'yyyy-MM-dd' }] },
    ],
    ['number of a code', { type: 'integer', allowed: ['01', '99'] }, { enum: [1, 99] }],
    ['code in quotes', { type: 'integer', allowed: ['01'], accepts: ['text'] }, { enum: [1, '01', '1'] }],
    ['integer', { type: 'integer', min: 0, max: 9 }, { type: 'integer', minimum: 0, maximum: 9 }],
    ['double', { type: 'double', min: 0 }, { type: 'number', minimum: 0 }],
    ['boolean', { type: 'boolean' }, { type: 'boolean' }],
  ])('says of %s what the facts say', (_what, more, schema) => {
    expect(served(more)).toEqual(schema);
  });

  it('names the absent forms of what is not required, and of what has a default', () => {
    const absent = { anyOf: [{ type: 'boolean' }, { type: 'null' }, { const: '' }] };
    expect(served({ type: 'boolean', required: false }, true)).toEqual(absent);
    expect(served({ type: 'boolean', default: 0 }, true)).toEqual(absent);
    expect(served({ type: 'boolean' }, true)).toEqual({ type: 'boolean' });
  });
});
