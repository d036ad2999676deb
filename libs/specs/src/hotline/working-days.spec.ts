import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deadlineOf } from './time-limits.js';
import { WorkingDays } from './working-days.js';

const calendar = new WorkingDays();
const received = (at: string) => ({ unit: '144020000', receivedAt: new Date(at) });

describe('working days', () => {
  it.each([
    ['2026-02-14', true, 'a Saturday worked for the Spring Festival'],
    ['2026-02-16', false, 'the eve of the festival, a Monday'],
    ['2026-02-24', true, 'the day after it, a Tuesday'],
    ['2026-03-14', false, 'a Saturday'],
    ['2026-03-13', true, 'a Friday'],
    ['2026-10-01', false, 'the National Day'],
  ])('%s: %s, %s', (day, worked) => {
    expect(calendar.isWorkingDay(day)).toBe(worked);
  });

  it('may be added by an operator, which goes before what is published', () => {
    const own = new WorkingDays({ '2026-03-13': 'off', '2026-03-14': 'work', '2026-10-01': 'work' });
    expect(['2026-03-13', '2026-03-14', '2026-10-01'].map((day) => own.isWorkingDay(day))).toEqual([false, true, true]);
    expect([calendar.knowsYear(2026), calendar.knowsYear(2199)]).toEqual([true, false]);
    expect(new WorkingDays({ '2199-01-01': 'off' }).knowsYear(2199)).toBe(true);
  });

  it('are counted from the day after receipt, whatever the day of receipt is', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2026-11-30'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), (from, count) => {
        const last = calendar.after(from, count);
        expect(last > from).toBe(true);
        expect(calendar.isWorkingDay(last)).toBe(true);
        let counted = 0;
        for (let at = Date.parse(from) + 86_400_000; at <= Date.parse(last); at += 86_400_000) {
          counted += calendar.isWorkingDay(new Date(at).toISOString().slice(0, 10)) ? 1 : 0;
        }
        expect(counted).toBe(count);
      }),
    );
  });
});

describe('a time limit (A107, A113)', () => {
  it('is 7 working days for a complaint, 15 for a report, none for a consultation', () => {
    const ticket = received('2026-03-12T09:30:00+08:00');
    expect(deadlineOf({ kind: '1', ...ticket }, calendar)).toBe('2026-03-23');
    expect(deadlineOf({ kind: '2', ...ticket }, calendar)).toBe('2026-04-02');
    expect(deadlineOf({ kind: '3', ...ticket }, calendar)).toBeUndefined();
  });

  it('passes over the Spring Festival and takes the Saturday that is worked for it', () => {
    // 13, 14 (worked), then 24 to 28: the 28th is a Saturday that is worked too.
    expect(deadlineOf({ kind: '1', ...received('2026-02-12T17:59:00+08:00') }, calendar)).toBe('2026-02-28');
  });

  it('begins with the day in Shanghai', () => {
    expect(deadlineOf({ kind: '1', ...received('2026-03-12T15:59:59Z') }, calendar)).toBe('2026-03-23');
    expect(deadlineOf({ kind: '1', ...received('2026-03-12T16:00:00Z') }, calendar)).toBe('2026-03-24');
  });

  it('differs by unit where that is set', () => {
    const limits = { byKind: { '1': 7 }, byUnit: { '144020000': { '1': 3, '3': 5 } } } as const;
    const ticket = received('2026-03-12T09:30:00+08:00');
    expect(deadlineOf({ kind: '1', ...ticket }, calendar, limits)).toBe('2026-03-17');
    expect(deadlineOf({ kind: '3', ...ticket }, calendar, limits)).toBe('2026-03-19');
    expect(deadlineOf({ kind: '1', ...ticket, unit: '144022200' }, calendar, limits)).toBe('2026-03-23');
  });
});
