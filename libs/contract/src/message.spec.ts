import { describe, expect, it } from '@jest/globals';
import { Digits, Integer, Moment, Optional, Text } from './fields.js';
import { Message, messageOf } from './message.js';
import { Caution, Rule } from './rule.js';

const options = {
  spec: 'test',
  titleZh: '井盖',
  titleEn: 'Covers',
  section: '1',
  paths: ['/covers'],
  maxBatch: 10,
  batch: 'array',
} as const;

@Rule<Placed>({ name: 'first', field: 'region', holds: () => true, message: '一' })
abstract class Placed {
  @Digits(6, '区划') region!: string;
}

@Message<Cover>({
  ...options,
  id: 'covers',
  key: ['region', 'no', { derived: 'day', field: 'at', value: ({ at }) => at.slice(0, 10) }],
})
@Rule<Cover>({ name: 'second', field: 'no', holds: () => true, message: '二' })
@Caution<Cover>({ name: 'third', field: 'no', holds: () => true, message: '三' })
class Cover extends Placed {
  @Integer('序号', { min: 1 }) no!: number;
  @Moment('时间') at!: string;
  @Optional() @Text(10, '备注') note?: string;
}

describe('Message', () => {
  const { facts, rules, keyOf, fieldNames } = messageOf(Cover);

  it('gathers the fields in the order of the source, those of the base class first', () => {
    expect(facts.fields.map(({ name, type, required, key }) => [name, type, required, key])).toEqual([
      ['region', 'string', true, true],
      ['no', 'integer', true, true],
      ['at', 'datetime', true, false],
      ['note', 'string', false, false],
    ]);
    expect([...fieldNames]).toEqual(['region', 'no', 'at', 'note']);
  });

  it('keeps rules and cautions in the order of the source', () => {
    expect(rules.map(({ name, effect }) => [name, effect])).toEqual([
      ['first', 'refuse'],
      ['second', 'refuse'],
      ['third', 'warn'],
    ]);
  });

  it('joins the key from plain and derived parts', () => {
    expect(facts.key).toEqual([{ field: 'region' }, { field: 'no' }, { field: 'at', derived: 'day' }]);
    expect(keyOf({ region: '430102', no: 7, at: '2025-07-01T06:30:00+08:00' })).toBe('430102|7|2025-07-01');
  });

  it('scopes keys by sender unless told otherwise', () => {
    expect(facts.keyScope).toBe('sender');
  });

  it('takes a class that declares nothing for a mistake', () => {
    expect(() => messageOf(Placed)).toThrow('Placed is not declared by @Message');
  });

  it('takes an unknown format for a mistake at the declaration', () => {
    expect(() => {
      @Message<Broken>({ ...options, id: 'broken', key: ['text'] })
      class Broken {
        @Text(10, '文字', { format: 'dd.MM.yyyy' }) text!: string;
      }
      return Broken;
    }).toThrow('no text format is named dd.MM.yyyy');
  });
});
