import { describe, expect, it } from '@jest/globals';
import { exportContract } from '@civicbus/contract/export';
import { interfaces } from './interfaces.js';
import { hotline } from './spec.js';

const reports = interfaces.flatMap(({ message }) => (message ? [message] : []));

describe('the hotline standard', () => {
  it('takes 7 reports with these numbers of fields beside method', () => {
    expect(Object.fromEntries(reports.map(({ facts: { id, fields } }) => [id, fields.length]))).toEqual({
      callinfo: 8,
      recordinfo: 8,
      seatsignin: 6,
      satisfaction: 5,
      putTsBusiRegInfoData: 48,
      putJbBusiRegInfoData: 44,
      putZxBusiRegInfoData: 28,
    });
  });

  it('has 27 interfaces, 19 of them behind one path', () => {
    expect(interfaces).toHaveLength(27);
    expect(new Set(interfaces.map(({ id }) => id)).size).toBe(27);
    expect(new Set(interfaces.map(({ path }) => path)).size).toBe(9);
    for (const { facts } of reports) expect(facts.paths).toEqual([interfaces.find(({ id }) => id === facts.id)?.path]);
  });

  it('exports what the document states where a decision receives more', () => {
    const exported = exportContract([hotline]).specs['hotline']?.messages ?? [];
    const field = (id: string, name: string) =>
      exported.find((message) => message.id === id)?.fields.find((one) => one.name === name);
    expect(field('seatsignin', 'endtime')).toMatchObject({ type: 'long', required: true });
    expect(field('recordinfo', 'recordname')).toMatchObject({ maxLength: 50 });
    expect(field('putTsBusiRegInfoData', 'goodsname')).toMatchObject({ maxLength: 400 });
  });

  it('has 35 code tables, no code twice, no row without a name', () => {
    expect(Object.keys(hotline.codeTables)).toHaveLength(35);
    for (const entries of Object.values(hotline.codeTables)) {
      expect(new Set(entries.map(({ code }) => code)).size).toBe(entries.length);
      expect(entries.filter(({ nameZh }) => nameZh.trim() === '')).toEqual([]);
    }
  });

  it('names only tables that exist, and has rules about fields that exist', () => {
    const named = hotline.messages.flatMap(({ facts }) => facts.fields.flatMap(({ codes }) => codes ?? []));
    expect(named.filter((name) => !(name in hotline.codeTables))).toEqual([]);
    const strange = hotline.messages.flatMap(({ facts, rules, fieldNames }) =>
      rules.filter(({ field }) => !fieldNames.has(field)).map(({ name }) => `${facts.id} ${name}`),
    );
    expect(strange).toEqual([]);
  });

  it('marks what is personal', () => {
    const names = ['callno', 'telnumber', 'proname', 'proaddr', 'protel', 'procerno', 'proemail', 'othercontact'];
    const open = hotline.messages.flatMap(({ facts }) =>
      facts.fields.flatMap(({ name, personal }) => (names.includes(name) && !personal ? [`${facts.id}.${name}`] : [])),
    );
    expect(open).toEqual([]);
  });
});
