import { describe, expect, it } from '@jest/globals';
import { faulty, type Refusal } from '../outcome.js';
import { type HotlineInterface, interfaceById, interfaces } from './interfaces.js';
import { missing, refusedFor } from './refusals.js';
import { answered, refused, stored } from './reply.js';
import { noneKnown, passedOver, readAcknowledged, readTicketFilter } from './ticket-list.js';
import { readWindow, windowRules } from './windows.js';

const now = new Date('2026-03-12T15:00:00+08:00');
const the = (id: string) => interfaceById(id) as HotlineInterface;
const window = (id: string, members: Record<string, unknown>, filtered = false) =>
  readWindow(members, windowRules[id] ?? { absent: 'refused' }, now, filtered);
const between = (begin: string, end: string) => ({
  window: { begin: new Date(`${begin}+08:00`), end: new Date(`${end}+08:00`) },
});
const withWindow = (absent: string) => Object.keys(windowRules).filter((id) => windowRules[id]?.absent === absent);

describe('windows', () => {
  it.each(Object.keys(windowRules))('of %s have two real times of 14 digits, numbers or texts (A29, A92)', (id) => {
    const expected = between('2026-03-10T00:00:00', '2026-03-10T23:59:59');
    expect(window(id, { beginregtime: 20260310000000, endregtime: '20260310235959' })).toEqual(expected);
    for (const wrong of ['1', 1, '2026-03-10', '20260230000000', 20260310, true, ['20260310000000']]) {
      expect(window(id, { beginregtime: wrong, endregtime: '20260310235959' })).toMatchObject({ code: '2004' });
    }
  });

  it.each(Object.keys(windowRules))('of %s are not reversed, and may be one second (A93, A94)', (id) => {
    const second = { beginregtime: '20260310000000', endregtime: '20260310000000' };
    expect(window(id, second)).toEqual(between('2026-03-10T00:00:00', '2026-03-10T00:00:00'));
    const reversed = { beginregtime: '20260310000001', endregtime: '20260310000000' };
    expect(window(id, reversed)).toMatchObject({ code: '2005' });
  });

  it.each([
    ['numcaseinfo', 15],
    ['getCaseLzmx', 7],
    ['getTsCaseLzmx', 7],
    ['getJbCaseLzmx', 7],
    ['getCaseApproval', 7],
    ['getCaseCb', 7],
  ])('of %s have at most %d days of 24 hours (A93)', (id, days) => {
    const end = String(20260301120000 + days * 1_000_000);
    expect(window(id, { beginregtime: 20260301120000, endregtime: end })).toHaveProperty('window');
    expect(window(id, { beginregtime: 20260301115959, endregtime: end })).toMatchObject({
      code: '2005',
      reason: `查询时间范围超过${days}天`,
    });
  });

  it('of tickets, returns and feedback have any length (A93)', () => {
    const year = { beginregtime: 20250101000000, endregtime: 20260101000000 };
    for (const id of [...withWindow('today'), ...withWindow('optional'), 'getShBtgData']) {
      expect(window(id, year)).toHaveProperty('window');
    }
  });

  it('of tickets are today when both bounds are missing, and refused with one (A90)', () => {
    expect(withWindow('today')).toEqual(['getTsBusiCaseInfoData', 'getJbBusiCaseInfoData', 'getZxBusiCaseInfoData']);
    for (const id of withWindow('today')) {
      const today = { window: { begin: new Date('2026-03-12T00:00:00+08:00'), end: now } };
      expect(window(id, {})).toEqual(today);
      expect(window(id, { beginregtime: '', endregtime: null })).toEqual(today);
      expect(window(id, { beginregtime: 20260310000000 })).toMatchObject({ code: '2003' });
      expect(window(id, { endregtime: 20260310000000, beginregtime: ' ' })).toMatchObject({
        code: '2003',
        reason: '缺少必填项: beginregtime',
      });
    }
  });

  it('of returns, numbers and processes have both bounds (A91)', () => {
    expect(withWindow('refused')).toHaveLength(7);
    for (const id of withWindow('refused')) {
      expect(window(id, {})).toMatchObject({ code: '2003', reason: '缺少必填项: beginregtime, endregtime' });
      expect(window(id, { beginregtime: 20260310000000 })).toMatchObject({ code: '2003' });
    }
  });

  it('of feedback queries may be left out, or open at one end (A53)', () => {
    expect(withWindow('optional')).toHaveLength(4);
    for (const id of withWindow('optional')) {
      expect(window(id, {})).toEqual({ window: { begin: new Date('2026-03-12T00:00:00+08:00'), end: now } });
      expect(window(id, {}, true)).toEqual({ window: undefined });
      expect(window(id, { beginregtime: 20260301000000 }, true)).toEqual({
        window: { begin: new Date('2026-03-01T00:00:00+08:00'), end: now },
      });
      expect(window(id, { endregtime: 20260310000000 })).toEqual(between('2026-02-08T00:00:00', '2026-03-10T00:00:00'));
    }
  });
});

describe('lists of ticket numbers (A52)', () => {
  it.each([
    ['T1', ['T1']],
    ['T1,T2', ['T1', 'T2']],
    ['T1，T2 , T3', ['T1', 'T2', 'T3']],
    [' T1 T2,,T1,', ['T1', 'T2']],
  ])('%j', (text, numbers) => {
    expect(readTicketFilter(text)).toEqual(numbers);
    expect(readAcknowledged(text)).toEqual(numbers);
  });

  it('hold at most 500 numbers of at most 32 characters each', () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => `T${n}`).join(',');
    expect(readAcknowledged(many(500))).toHaveLength(500);
    expect(readAcknowledged(many(501))).toMatchObject({ code: '2004' });
    expect(readTicketFilter('X'.repeat(33))).toMatchObject({ code: '2004' });
    expect(readTicketFilter(12)).toMatchObject({ code: '2004' });
  });

  it('may be missing in a query and not in an acknowledgement', () => {
    for (const none of [undefined, null, '', ' ']) {
      expect(readTicketFilter(none)).toBeUndefined();
      expect(readAcknowledged(none)).toMatchObject({ code: '2003' });
    }
    expect(readAcknowledged(',，')).toMatchObject({ code: '2003' });
  });

  it('in an acknowledgement keep a number of a wrong form, which is merely unknown (A50)', () => {
    expect(readAcknowledged('T1,工单')).toEqual(['T1', '工单']);
    expect(noneKnown(['T9', 'T8'])).toMatchObject({ code: '2007', reason: '业务编号均不存在: T9,T8' });
    expect(passedOver([])).toBeUndefined();
    expect(passedOver(['T9', 'T8'])).toBe('成功；以下业务编号不存在，已忽略: T9,T8');
  });
});

describe('answers', () => {
  it('of /api/call and /api/case succeed with the number 0, those of invokeCase with "0000" (A18)', () => {
    expect(interfaces).toHaveLength(27);
    for (const one of interfaces) {
      const code = one.path.startsWith('/api/dealcase/') ? '0000' : 0;
      expect(stored(one)).toMatchObject({ status: 200, body: { code, msg: '成功', data: { issuc: '1' } } });
      expect(answered(one, []).body).toEqual({ code, msg: '成功', data: [] });
    }
  });

  it('of writes say issuc in failures too, those of reads say nothing (A20)', () => {
    const failure = missing('callno');
    expect(refused(the('callinfo'), failure).body).toEqual({
      code: 2003,
      msg: '缺少必填项: callno',
      data: { issuc: '0' },
    });
    expect(refused(the('putCallbackCaseFeedback'), failure).body).toMatchObject({ data: { issuc: '0' } });
    expect(refused(the('numcaseinfo'), refusedFor('2005')).body).toMatchObject({ code: 2005, data: null });
    expect(refused({ family: 'text' }, refusedFor('1004')).body).toEqual({
      code: '1004',
      msg: '完整性校验失败',
      data: null,
    });
    expect(refused(the('callbackcasefeedback'), noneKnown(['T9'])).body).toMatchObject({
      code: 2007,
      data: { issuc: '0' },
    });
  });

  it.each<[string, Refusal, number, string]>([
    ['a refused request', refusedFor('2006'), 200, '2006'],
    ['no interface', { kind: 'misdirected', status: 404, reason: '没有此接口' }, 404, '2002'],
    ['a wrong verb', { kind: 'misdirected', status: 405, reason: '只接受 POST' }, 405, '2004'],
    ['a body that is too large', { kind: 'misdirected', status: 413, reason: '请求体过大' }, 413, '2004'],
    ['a busy bus', { kind: 'unavailable', status: 503, reason: '系统繁忙' }, 503, '9999'],
    ['a caller that is too fast', { kind: 'unavailable', status: 429, reason: '过于频繁' }, 429, '9999'],
  ])('to %s have an envelope and a status of their own (A19)', (_what, refusal, status, code) => {
    expect(refused(the('putTsBusiRegInfoData'), refusal)).toMatchObject({ status, code, body: { code } });
    expect(refused(the('callinfo'), refusal).body).toMatchObject({ code: Number(code) });
  });

  it('name what is missing before what is wrong', () => {
    const fault = (field: string, rule: string) => ({ index: 0, field, rule, message: '长度不能超过 30 个字符' });
    const both = faulty([fault('callno', 'maxLength'), fault('callid', 'required')], true);
    expect(refused(the('callinfo'), both).body).toMatchObject({ code: 2003, msg: '缺少必填项: callid' });
    const wrong = faulty([fault('callno', 'maxLength')], true);
    expect(refused(the('callinfo'), wrong).body).toMatchObject({
      code: 2004,
      msg: '格式或长度错误: callno 长度不能超过 30 个字符',
    });
  });
});
