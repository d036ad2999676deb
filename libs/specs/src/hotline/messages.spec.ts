import { describe, expect, it } from '@jest/globals';
import { settleAbsentForms, UNKNOWN } from '@civicbus/contract/absent-forms';
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
import { hotlineContext } from './fixtures/context.js';
import { judge } from './fixtures/judge.js';
import { sampleRecord } from './fixtures/sample-record.js';
import { hotline } from './spec.js';

const options = { context: hotlineContext, mayHoldEscapes: true };

function settled(message: Message, record: WireRecord): WireRecord {
  const copy = copyRecord(record);
  settleAbsentForms(copy, message.fieldNames);
  return copy;
}

/** Whether a value has the form in which it is stored: numbers as numbers, times with zone, codes canonical. */
function isNormal({ type, allowed }: Omit<FieldFacts, 'name'>, value: unknown): boolean {
  if (type === 'decimal') return Number.isFinite(value);
  if (typeof value !== 'string' || !/\S/.test(value)) return false;
  if (type === 'datetime') return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{0,5}[1-9])?\+08:00$/.test(value);
  if (type === 'date') return /^\d{4}-\d\d-\d\d$/.test(value);
  return allowed?.includes(value) ?? true;
}

const faultsOf = (message: Message, record: WireRecord) => reasons(message.type, record, 0, message.facts.fields);

describe.each(hotline.messages.map((message) => ({ id: message.facts.id, message })))('$id', ({ id, message }) => {
  const many = { numRuns: 60 };

  it('accepts valid records by both validators', () => {
    fc.assert(
      fc.property(acceptedRecord(id), (record) => {
        const bare = settled(message, record);
        expect(faultsOf(message, bare)).toEqual([]);
        expect(message.check(bare)).toBe(true);
        expect(validate(message, [copyRecord(record)], options)).toMatchObject({ kind: 'valid' });
      }),
      many,
    );
  });

  it('refuses one wrong field by both validators, naming it', () => {
    const mutated = acceptedRecord(id).chain((record) => oneMutation(message, record));
    fc.assert(
      fc.property(mutated, ({ field, rule, record }) => {
        const verdict = validate(message, [copyRecord(record)], options);
        expect(verdict).toMatchObject({ kind: 'invalid', faults: [{ index: 0, field, rule }] });
        if (rule === 'unstorable') return;
        const bare = settled(message, record);
        expect(faultsOf(message, bare)).toMatchObject([{ field, rule }]);
        expect(message.check(bare)).toBe(false);
      }),
      { numRuns: many.numRuns * 3 },
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
      { numRuns: 300 + 15 * message.facts.fields.length },
    );
  });

  it('stores a normal form that reads back equal and derives one key from it', () => {
    fc.assert(
      fc.property(acceptedRecord(id), (record) => {
        const { stored, key, accepted } = judge(id, record);
        expect(accepted).toBe(true);
        const { [UNKNOWN]: unknown = {}, ...known } = stored;
        const strange = message.facts.fields.filter(
          ({ name, ...facts }) => name in known && !isNormal(facts, known[name]),
        );
        expect(strange).toEqual([]);
        const sent = Object.keys(record).filter((name) => !message.fieldNames.has(name));
        expect(Object.keys(unknown as object).sort()).toEqual(sent.sort());
        expect(message.keyOf(stored)).toBe(key);
      }),
      many,
    );
  });

  it('has samples with their own keys and without a warning', () => {
    const judged = [1, 2, 13, 9_999, 10_000, 40_001].map((serial) => judge(id, sampleRecord(id, serial)));
    expect(judged.flatMap(({ remarks }) => remarks)).toEqual([]);
    expect(new Set(judged.map(({ key }) => key)).size).toBe(judged.length);
  });
});
