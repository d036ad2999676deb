import { describe, expect, it } from '@jest/globals';
import { exportContract } from '@civicbus/contract/export';
import { specs } from '../all.js';
import { urban } from './spec.js';

const { partClass = [], ...others } = urban.codeTables;

describe('the urban standard', () => {
  it('has 14 messages with these numbers of fields', () => {
    expect(Object.fromEntries(urban.messages.map(({ facts: { id, fields } }) => [id, fields.length]))).toEqual({
      parts: 7,
      grids: 7,
      humans: 7,
      departments: 6,
      eventsources: 9,
      eventtypes: 9,
      eventstatus: 9,
      eventregions: 8,
      eventdepts: 10,
      'syn-rec-stat-info': 144,
      'syn-rec-info': 120,
      'syn-rec-media': 8,
      'syn-rec-act-inst': 49,
      'syn-rec-item-inst': 20,
    });
  });

  it('exports 413 fields under 14 paths of their own', () => {
    const exported = exportContract(specs).specs['urban'];
    const messages = exported?.messages ?? [];
    expect(messages.flatMap(({ fields }) => fields)).toHaveLength(413);
    expect(new Set(messages.flatMap(({ paths }) => paths)).size).toBe(14);
    expect(Object.keys(exported?.codeTables ?? {})).toHaveLength(22);
  });

  it('classifies components in 5 main classes and 121 sub-classes, each below its main class', () => {
    const mains = partClass.filter(({ code }) => code.length === 2);
    const subs = partClass.filter(({ code }) => code.length === 4);
    expect([partClass.length, mains.length, subs.length]).toEqual([126, 5, 121]);
    expect(subs.filter(({ code, parent }) => parent !== code.slice(0, 2))).toEqual([]);
    const sizes = mains.map(({ code }) => [code, subs.filter(({ parent }) => parent === code).length]);
    expect(sizes).toEqual([
      ['01', 58],
      ['02', 31],
      ['03', 13],
      ['04', 10],
      ['05', 9],
    ]);
  });

  it('has 21 other code tables with 68 rows', () => {
    expect(Object.keys(others)).toHaveLength(21);
    expect(Object.values(others).flat()).toHaveLength(68);
  });

  it('has no code twice, no row without a name, and only tables that exist in its fields', () => {
    for (const entries of Object.values(urban.codeTables)) {
      expect(new Set(entries.map(({ code }) => code)).size).toBe(entries.length);
      expect(entries.filter(({ nameZh }) => nameZh.trim() === '')).toEqual([]);
    }
    const named = urban.messages.flatMap(({ facts }) => facts.fields.flatMap(({ codes }) => codes ?? []));
    expect(named.filter((name) => !(name in urban.codeTables))).toEqual([]);
  });

  it('has rules about fields that exist', () => {
    const strange = urban.messages.flatMap(({ facts, rules, fieldNames }) =>
      rules.filter(({ field }) => !fieldNames.has(field)).map(({ name }) => `${facts.id} ${name}`),
    );
    expect(strange).toEqual([]);
  });
});
