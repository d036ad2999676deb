import { describe, expect, it } from '@jest/globals';
import { settleAbsentForms } from '@civicbus/contract/absent-forms';
import { isLong64 } from '@civicbus/contract/exact-number';
import type { FieldFacts } from '@civicbus/contract/facts';
import type { Message } from '@civicbus/contract/message';
import type { WireRecord } from '@civicbus/contract/normalise';
import { reasons } from '@civicbus/contract/reasons';
import { validate } from '@civicbus/contract/validate';
import { copyRecord } from '@civicbus/testing/copy-record';
import { junkValue } from '@civicbus/testing/record-junk';
import { oneMutation } from '@civicbus/testing/record-mutation';
import fc from 'fast-check';
import { acceptedRecord } from './fixtures/accepted-record.js';
import { policeContext } from './fixtures/context.js';
import { judge } from './fixtures/judge.js';
import { sampleRecord } from './fixtures/sample-record.js';
import { police } from './spec.js';

const options = { context: policeContext, mayHoldEscapes: true };

function settled(message: Message, record: WireRecord): WireRecord {
  const copy = copyRecord(record);
  settleAbsentForms(copy, message.fieldNames, false);
  return copy;
}

/** Whether a value has the form in which it is stored: numbers as numbers, codes canonical, lists as lists. */
function isNormal({ type, allowed, fill, bits }: FieldFacts, value: unknown): boolean {
  if (bits === 64) return isLong64(value);
  if (type === 'integer')
    return Number.isSafeInteger(value) && (!allowed || value === fill || allowed.map(Number).includes(value as number));
  if (type === 'double') return Number.isFinite(value);
  if (type === 'array') return Array.isArray(value);
  return typeof value === 'string' && (!allowed || allowed.includes(value));
}

const faultsOf = (message: Message, record: WireRecord) => reasons(message.type, record, 0, message.facts.fields);

describe.each(police.messages.map((message) => ({ id: message.facts.id, message })))('$id', ({ id, message }) => {
  it('accepts valid records by both validators', () => {
    fc.assert(
      fc.property(acceptedRecord(id), (record) => {
        const bare = settled(message, record);
        expect(faultsOf(message, bare)).toEqual([]);
        expect(message.check(bare)).toBe(true);
        expect(validate(message, [copyRecord(record)], options)).toMatchObject({ kind: 'valid' });
      }),
      { numRuns: 150 },
    );
  });

  it('refuses one wrong field by both validators, naming it', () => {
    const mutated = acceptedRecord(id).chain((record) => oneMutation(message, record));
    fc.assert(
      fc.property(mutated, ({ field, rule, record }) => {
        const verdict = validate(message, [copyRecord(record)], options);
        expect(verdict.kind === 'invalid' && verdict.faults.map((fault) => [fault.field, fault.rule])).toContainEqual([
          field,
          rule,
        ]);
        if (rule === 'unstorable') return;
        const bare = settled(message, record);
        expect(faultsOf(message, bare)).toMatchObject([{ field, rule }]);
        expect(message.check(bare)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('has two validators that agree on any value of any field', () => {
    const base = sampleRecord(id);
    const junk = fc
      .constantFrom(...message.facts.fields)
      .chain((facts) => junkValue(facts).map((value) => ({ ...base, [facts.name]: value })));
    fc.assert(
      fc.property(junk, (record) => {
        const bare = settled(message, record);
        expect(message.check(bare)).toBe(faultsOf(message, bare).length === 0);
      }),
      { numRuns: 400 + 25 * message.facts.fields.length },
    );
  });

  it('stores a normal form of its fields alone and derives one key from it', () => {
    fc.assert(
      fc.property(acceptedRecord(id), (record) => {
        const { stored, key, accepted } = judge(id, record);
        expect(accepted).toBe(true);
        const strange = message.facts.fields.filter(
          (field) => field.name in stored && !isNormal(field, stored[field.name]),
        );
        expect(strange).toEqual([]);
        expect(Object.keys(stored).filter((name) => !message.fieldNames.has(name))).toEqual([]);
        expect(message.keyOf(stored)).toBe(key);
      }),
      { numRuns: 150 },
    );
  });

  it('has samples without a warning', () => {
    const judged = [1, 2, 3, 8].map((serial) => judge(id, sampleRecord(id, serial)));
    expect(judged.flatMap(({ remarks }) => remarks)).toEqual([]);
    if (message.facts.key.length > 0) expect(new Set(judged.slice(0, 3).map(({ key }) => key)).size).toBe(3);
    else expect(judged.map(({ key }) => key)).toEqual(['', '', '', '']);
  });
});
