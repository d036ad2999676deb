import { describe, expect, it } from '@jest/globals';
import { faulty, rejected } from '../outcome.js';
import { accepted, refused } from './reply.js';
import { urban } from './spec.js';

const parts = urban.messages.find(({ facts }) => facts.id === 'parts')?.facts;
const media = urban.messages.find(({ facts }) => facts.id === 'syn-rec-media')?.facts;
const missing = { index: 3, field: 'count', rule: 'required', message: '缺少必填字段' };

describe('answers of chapter 1', () => {
  it('says success with code 0 and nothing else', () => {
    expect(parts && accepted(parts)).toEqual({
      status: 200,
      body: { success: true, code: 0, message: '成功' },
      code: '0',
    });
  });

  it.each([
    ['a fault in a record', faulty([missing], false), 200, 2, 'data[3].count: 缺少必填字段'],
    ['a wrong sign', rejected('authentication', '身份验证失败'), 200, 2, '身份验证失败'],
    ['a body that is too large', { kind: 'misdirected', status: 413, reason: '过大' } as const, 413, 2, '过大'],
    ['the bus being away', { kind: 'unavailable', status: 503, reason: '系统繁忙' } as const, 503, 1, '系统繁忙'],
  ])('tells of %s', (_what, refusal, status, code, message) => {
    expect(refused(parts, refusal)).toEqual({ status, body: { success: false, code, message }, code: String(code) });
  });
});

describe('answers of chapter 2', () => {
  it('says success with empty data', () => {
    expect(media && accepted(media).body).toEqual({ success: true, code: 0, message: '同步数据成功', data: {} });
  });

  it.each([
    ['a fault in an array', faulty([missing], false), 200, '[PARAM] data[3].count: 缺少必填字段'],
    ['a fault in a single record', faulty([missing], true), 200, '[PARAM] count: 缺少必填字段'],
    ['a wrong sign', rejected('authentication', '身份验证失败'), 200, '[AUTH] 身份验证失败'],
    ['a wrong type', { kind: 'misdirected', status: 415, reason: '类型' } as const, 415, '[PARAM] 类型'],
    ['the bus being away', { kind: 'unavailable', status: 503, reason: '系统繁忙' } as const, 503, '[SYSTEM] 系统繁忙'],
  ])('puts a stable cause in front of %s, always with code 1', (_what, refusal, status, message) => {
    expect(refused(media, refusal)).toEqual({
      status,
      body: { success: false, code: 1, message, data: {} },
      code: '1',
    });
  });
});
