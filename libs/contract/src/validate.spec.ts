import { describe, expect, it } from '@jest/globals';
import { Code, Conditional, Integer, Moment, Optional, Text } from './fields.js';
import { MAX_FAULTS } from './fault.js';
import { Message, messageOf } from './message.js';
import type { WireRecord } from './normalise.js';
import { Caution, Rule } from './rule.js';
import { validate } from './validate.js';

interface Context {
  readonly sender: string;
}

@Message<Lamp>({
  spec: 'test',
  id: 'lamps',
  titleZh: '路灯',
  titleEn: 'Lamps',
  section: '1',
  paths: ['/lamps'],
  maxBatch: 100,
  batch: 'array',
  key: ['id'],
})
@Rule<Lamp, Context>({
  name: 'own',
  field: 'id',
  holds: ({ id }, { sender }) => id.startsWith(sender),
  message: '不属于调用方',
})
@Rule<Lamp>({
  name: 'required',
  field: 'brokenAt',
  holds: ({ state, brokenAt }) => state !== '坏' || brokenAt !== undefined,
  message: '坏时必填',
})
@Caution<Lamp>({ name: 'old', field: 'height', holds: ({ height = 0 }) => height < 50, message: '高度可疑' })
class Lamp {
  @Text(5, '编号') id!: string;
  @Code(
    {
      name: 'state',
      entries: [
        { code: '好', nameZh: '好' },
        { code: '坏', nameZh: '坏' },
      ],
    },
    2,
    '状态',
    {
      synonyms: [{ value: '1', code: '好', warning: '应写“好”' }],
    },
  )
  state!: string;
  @Optional() @Integer('高度', { min: 0 }) height?: number;
  @Conditional() @Moment('损坏时间') brokenAt?: string;
  @Integer('盏数', { default: 1 }) count!: number;
}

const lamps = messageOf(Lamp);
const lamp = (patch: WireRecord = {}): WireRecord => ({ id: 'a1', state: '好', ...patch });
const judge = (records: readonly unknown[], mayHoldEscapes = true) =>
  validate<Context>(lamps, structuredClone(records), { context: { sender: 'a' }, mayHoldEscapes });
const brief = (records: readonly unknown[]) => {
  const verdict = judge(records);
  const faults = verdict.kind === 'valid' ? verdict.warnings : verdict.faults;
  return [verdict.kind, ...faults.map(({ index, field, rule }) => `${index} ${field}:${rule}`)];
};

describe('validate', () => {
  it('brings accepted records into normal form', () => {
    const verdict = judge([
      lamp({ brokenAt: '2025-07-01 06:30:00', height: null, count: '' }),
      lamp({ id: 'a2', count: 3 }),
    ]);
    expect(verdict).toMatchObject({ kind: 'valid', warnings: [] });
    expect(verdict.kind === 'valid' && JSON.parse(JSON.stringify(verdict.records))).toEqual([
      { id: 'a1', state: '好', brokenAt: '2025-07-01T06:30:00+08:00', count: 1 },
      { id: 'a2', state: '好', count: 3 },
    ]);
  });

  it.each<[string, readonly unknown[], readonly string[]]>([
    ['what is no object', ['a', null, [], 5], ['0 :type', '1 :type', '2 :type', '3 :type']],
    [
      'each wrong field once, in the order of the fields',
      [lamp({ height: -1, id: ' ', state: 'x' })],
      ['0 id:required', '0 state:codes', '0 height:min'],
    ],
    ['a rule only when all fields are right', [lamp({ id: 'b1', height: -1 })], ['0 height:min']],
    ['rules in their order', [lamp({ id: 'b1', state: '坏' })], ['0 id:own', '0 brokenAt:required']],
    ['the index of the record', [lamp(), lamp(), lamp({ state: null })], ['2 state:required']],
    ['a text that cannot be stored, before all else', [lamp({ id: 'a\0', state: 'x' })], ['0 id:unstorable']],
    ['an unknown member that cannot be stored', [lamp({ more: '\ud83d' })], ['0 :unstorable']],
    ['the name of an unknown member', [lamp({ 'more\0': 1 })], ['0 :unstorable']],
  ])('refuses, naming %s', (_what, records, faults) => {
    expect(brief(records)).toEqual(['invalid', ...faults]);
  });

  it.each<[string, WireRecord, readonly string[]]>([
    ['a caution', lamp({ height: 60 }), ['0 height:old']],
    ['a synonym', lamp({ state: '1' }), ['0 state:synonym']],
    ['unknown members', lamp({ Height: 1, more: null }), ['0 Height:unknown-field', '0 more:unknown-field']],
  ])('accepts with a warning: %s', (_what, record, warnings) => {
    expect(brief([record])).toEqual(['valid', ...warnings]);
  });

  it('names 20 faults at most', () => {
    const verdict = judge(Array.from({ length: 30 }, () => lamp({ id: '', state: '' })));
    expect(verdict.kind === 'invalid' && verdict.faults).toHaveLength(MAX_FAULTS);
    expect(verdict).toMatchObject({ faults: { 19: { index: 9, field: 'state' } } });
  });

  it('never repeats a value to the sender', () => {
    const secret = '13900000000';
    const records = [lamp({ id: secret, state: secret, height: secret, brokenAt: secret }), lamp({ id: 'b1' })];
    expect(JSON.stringify(judge(records))).not.toContain(secret);
  });

  it('cuts a long unknown name without leaving half of a surrogate pair', () => {
    const verdict = judge([lamp({ [`${'x'.repeat(63)}🚧`]: 1 })]);
    expect(verdict.kind === 'valid' && verdict.warnings.map(({ field }) => field.isWellFormed())).toEqual([true]);
  });

  it('refuses unknown members that are nested too deep to be written again, also without escapes', () => {
    const deep: unknown = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000));
    const options = { context: { sender: 'a' }, mayHoldEscapes: false };
    expect(validate(lamps, [{ ...lamp(), deep }], options)).toMatchObject({
      kind: 'invalid',
      faults: [{ index: 0, field: '', rule: 'unstorable' }],
    });
  });

  it('accepts nothing that cannot be written as JSON again', () => {
    const records = JSON.parse('[{"id":"a1","state":"好","height":1e999}]') as unknown[];
    expect(brief(records)).toEqual(['invalid', '0 height:type']);
  });
});
