import { describe, expect, it } from '@jest/globals';
import { exportContract } from '@civicbus/contract/export';
import fc from 'fast-check';
import { dayOf, daysBetween } from './day.js';
import { errorObjects } from './error-objects.js';
import { UPLOAD } from './message-ids.js';
import { operationOf } from './operation.js';
import { SecurityEvents } from './security-events.js';
import { police } from './spec.js';
import { pictureType } from './uploaded-picture.js';

describe('the police standard', () => {
  it('has 22 messages with these numbers of fields, the sender left out', () => {
    expect(
      Object.fromEntries(
        police.messages.map(({ facts: { id, fields } }) => [id.replace('IF-SCMC-', ''), fields.length]),
      ),
    ).toEqual({
      'PLATFORM-01': 8,
      'PLATFORM-02': 12,
      'PLATFORM-03': 5,
      'PLATFORM-04': 4,
      'PERSONNEL-01': 9,
      'PERSONNEL-02': 13,
      'PERSONNEL-03': 5,
      'INFR-01': 19,
      'INFR-02': 7,
      'INFR-03': 8,
      'INFR-04': 28,
      'APPSUPPORT-01': 13,
      'APP-01': 17,
      'APP-02': 7,
      'APP-03': 9,
      'APP-04': 6,
      'APP-05': 7,
      'RESOURCE-01': 17,
      'RESOURCE-02': 5,
      'RESOURCE-03': 4,
      'RESOURCE-04': 5,
      'SECURITY-01': 9,
    });
  });

  it('has one registration, three single reports and 18 batches, 16 queries and 9 pulls (A45)', () => {
    const facts = police.messages.map((message) => message.facts);
    const forms = facts.map(({ batch, maxBatch }) => `${batch} ${maxBatch}`);
    expect(Object.groupBy(forms, (form) => form)).toMatchObject({
      'single 1': { length: 4 },
      'array 100': { length: 16 },
      'either 100': { length: 2 },
    });
    expect(facts.flatMap(({ listings }) => listings?.query?.[0] ?? [])).toHaveLength(16);
    expect(
      facts.flatMap(({ listings }) => listings?.pull ?? []).every((path) => /^\/subcmc\/v1\/[a-z/]+$/.test(path)),
    ).toBe(true);
    expect(facts.flatMap(({ listings }) => listings?.pull ?? [])).toHaveLength(9);
    expect(
      facts.every(
        ({ listings, paths }) => !listings?.query || listings.query.join() === `${paths[0]},${paths[0]}/page`,
      ),
    ).toBe(true);
    expect(new Set(facts.flatMap(({ paths }) => paths)).size).toBe(22);
  });

  it('exports its paths with those of the listings', () => {
    const [exported] =
      exportContract([police]).specs['police']?.messages.filter(({ id }) => id === 'IF-SCMC-INFR-01') ?? [];
    expect(exported?.paths).toEqual(['/mpscmc/v1/mdm/device', '/mpscmc/v1/mdm/device/page', '/subcmc/v1/mdm/device']);
  });

  it('has 24 code tables with these numbers of rows', () => {
    expect(
      Object.fromEntries(Object.entries(police.codeTables).map(([name, rows]) => [name, rows.length])),
    ).toMatchObject({
      assetType: 94,
      provinceCode: 35,
      platformArea: 21,
      securityEvent: 45,
      networkAccessType: 8,
      policeKind: 23,
    });
    expect(Object.keys(police.codeTables)).toHaveLength(24);
  });

  it('has no code twice, no row without a name, and only tables that exist in its fields', () => {
    for (const entries of Object.values(police.codeTables)) {
      expect(new Set(entries.map(({ code }) => code)).size).toBe(entries.length);
      expect(entries.filter(({ nameZh }) => nameZh.trim() === '')).toEqual([]);
    }
    const named = police.messages.flatMap(({ facts }) => facts.fields.flatMap(({ codes }) => codes ?? []));
    expect(named.filter((name) => !(name in police.codeTables))).toEqual([]);
  });

  it('has rules about fields that exist, and an error object for each interface (A13)', () => {
    const strange = police.messages.flatMap(({ facts, rules, fieldNames }) =>
      rules
        .filter(({ field, reads = [] }) => [field, ...reads].some((name) => !fieldNames.has(name)))
        .map(({ name }) => `${facts.id} ${name}`),
    );
    expect(strange).toEqual([]);
    expect(Object.keys(errorObjects).sort()).toEqual([...police.messages.map(({ facts }) => facts.id), UPLOAD].sort());
  });

  it('deletes by reportType D alone (A36)', () => {
    expect(['A', 'U', 'D'].map((reportType) => operationOf({ reportType }))).toEqual(['upsert', 'upsert', 'delete']);
  });
});

describe('security events', () => {
  it('are 38 pairs with a level that the wire does not carry (A83, A85)', () => {
    const events = new SecurityEvents();
    const pairs = Array.from({ length: 100 }, (_, type) =>
      Array.from({ length: 100 }, (__, code) => [type, code] as const),
    ).flat();
    expect(pairs.filter(([type, code]) => events.levelOf(type, code) !== undefined)).toHaveLength(38);
    expect([
      events.levelOf(1, 3),
      events.levelOf(5, 5),
      events.levelOf(99, 0),
      events.levelOf(2, 3),
      events.levelOf(7, 1),
    ]).toEqual([2, 0, 0, 1, undefined]);
  });

  it('are extended by configuration (A83)', () => {
    const events = new SecurityEvents([{ eventType: 7, eventCode: 1, level: 1 }]);
    expect([events.hasType(7), events.has(7, 1), events.levelOf(7, 1), events.has(7, 2)]).toEqual([
      true,
      true,
      1,
      false,
    ]);
  });
});

describe('days', () => {
  it('are those of Shanghai, or of the zone that is set (A40)', () => {
    expect(dayOf(Date.parse('2026-03-11T15:59:59.999Z'))).toBe('20260311');
    expect(dayOf(Date.parse('2026-03-11T16:00:00Z'))).toBe('20260312');
    expect(dayOf(Date.parse('2026-03-11T16:00:00Z'), 'UTC')).toBe('20260311');
  });

  it('are counted over months, leap days and years', () => {
    // A thousand days before are after the summer times of 1986 to 1991, when a day could have 23 hours.
    const day = fc.date({ min: new Date('1995-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: -1000, max: 1000 }), (date, days) => {
        const later = new Date(date.getTime() + days * 86_400_000);
        expect(daysBetween(dayOf(date.getTime()), dayOf(later.getTime()))).toBe(days === 0 ? 0 : days);
      }),
    );
  });
});

describe('pictures', () => {
  it('are told by how they start, not by name (A89)', () => {
    expect(pictureType(Buffer.from('89504e470d0a1a0a00', 'hex'))).toBe('image/png');
    expect(pictureType(Buffer.from('ffd8ffe000104a46', 'hex'))).toBe('image/jpeg');
    expect(pictureType(Buffer.from('MZ\u0090\0picture.png'))).toBeUndefined();
    expect(pictureType(Buffer.from('89504e47', 'hex'))).toBeUndefined();
    expect(pictureType(Buffer.alloc(0))).toBeUndefined();
  });
});
