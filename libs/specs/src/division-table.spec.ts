import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DivisionTable } from './division-table.js';

const table = new DivisionTable({ '430198': '示范新区' });
const level = fc.integer({ min: 1, max: 99 }).map((part) => String(part).padStart(2, '0'));

describe('DivisionTable', () => {
  it('has the published divisions of three levels and what an operator adds', () => {
    expect(['430000', '430100', '430102', '430198'].map((code) => table.nameOf(code))).toEqual([
      '湖南省',
      '长沙市',
      '芙蓉区',
      '示范新区',
    ]);
    expect(new DivisionTable().has('430198')).toBe(false);
    expect(['43', '4301', '999999', '', '430102001'].map((code) => table.has(code))).toEqual(Array(5).fill(false));
  });

  it('finds a code below itself and below its city and province, and below no other', () => {
    fc.assert(
      fc.property(level, level, level, level, (province, city, county, other) => {
        const code = province + city + county;
        expect(DivisionTable.covers(code, code)).toBe(true);
        expect(DivisionTable.covers(`${province}${city}00`, code)).toBe(true);
        expect(DivisionTable.covers(`${province}0000`, code)).toBe(true);
        expect(DivisionTable.covers(code, `${province}${city}00`)).toBe(false);
        expect(DivisionTable.covers(`${province}${city}00`, `${province}0000`)).toBe(false);
        expect(DivisionTable.covers(`${other}0000`, code)).toBe(other === province);
        expect(DivisionTable.covers(`${province}${other}00`, code)).toBe(other === city);
        expect(DivisionTable.covers(`${province}${city}${other}`, code)).toBe(other === county);
      }),
    );
  });
});
