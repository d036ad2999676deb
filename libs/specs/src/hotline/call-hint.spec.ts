import { describe, expect, it } from '@jest/globals';
import { callSearch, comparableNumber } from './call-hint.js';

describe('a telephone number', () => {
  it.each([
    ['0751-0000 0001', '75100000001'],
    ['+86 751 0000 0001', '75100000001'],
    ['+860751-00000001', '75100000001'],
    ['13000000000', '13000000000'],
    ['\u300013000000000\t', '13000000000'],
    ['0', ''],
  ])('%j is compared as %j (A43)', (text, comparable) => expect(comparableNumber(text)).toBe(comparable));
});

describe('the call of a ticket (A40)', () => {
  const registime = new Date('2026-03-12T04:00:00Z');
  const caller = {
    number: '75100000001',
    from: new Date('2026-03-12T02:00:00Z'),
    to: new Date('2026-03-12T04:10:00Z'),
  };

  it.each([
    [{ telnumber: '0751-00000001' }, { caller }],
    [{ telnumber: '0751 0000 0001' }, { caller }],
    [
      { telnumber: '0751-00000001', recordname: 'a.wav' },
      { recordname: 'a.wav', caller },
    ],
    [{ telnumber: '未显示', recordname: 'a.wav' }, { recordname: 'a.wav' }],
    [{ telnumber: '未显示' }, undefined],
    [{ telnumber: '8001' }, undefined],
    [{ telnumber: '+86 - 0' }, undefined],
  ])('of %j is looked for by %j', (body, search) => expect(callSearch(body, registime)).toEqual(search));
});
