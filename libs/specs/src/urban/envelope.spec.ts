import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TextBody } from '../text-body.js';
import { validate } from '@civicbus/contract/validate';
import { readRecords, readRequest, type UrbanRecords, type UrbanRequest } from './envelope.js';
import { urbanContext } from './fixtures/context.js';
import { urban } from './spec.js';

const valid: Record<string, string> = {
  account: 'demo_city',
  password: '示例 密码+%',
  timestamp: '1767225600000',
  sign: '0123456789abcdef0123456789abcdef',
  senderCode: '430100',
  data: '[{"deptName":"示例+单位"}]',
};
const form = (values: Record<string, string>) =>
  ({ type: 'form', text: new URLSearchParams(values).toString() }) as const;
const json = (value: unknown) => ({ type: 'json', text: JSON.stringify(value) }) as const;
const facts = (id: string) => {
  const found = urban.messages.find((message) => message.facts.id === id);
  if (!found) throw new Error(id);
  return found.facts;
};

describe('parameters of a request', () => {
  it('reads the same request from a form, a JSON object and a multipart form', () => {
    const expected = { account: 'demo_city', timestampMs: 1767225600000, senderCode: '430100', data: valid['data'] };
    const requests = [form(valid), json(valid), { type: 'multipart', fields: Object.entries(valid) } as const].map(
      readRequest,
    );
    for (const request of requests) {
      expect(request).toMatchObject(expected);
      expect((request as UrbanRequest).parameters).toEqual(new Map(Object.entries(valid)));
    }
  });

  it('takes the replacement character itself, when the sender has written it', () => {
    expect(readRequest(form({ ...valid, data: '["\uFFFD"]' }))).toMatchObject({ data: '["\uFFFD"]' });
    expect(readRequest(json({ ...valid, data: '["\uFFFD"]' }))).toMatchObject({ data: '["\uFFFD"]' });
  });

  it('reads the same from bytes as from text', () => {
    const values = fc.record({
      data: fc
        .tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom(1, 2_000))
        .map(([part, times]) => part.repeat(times)),
      password: fc.string({ unit: 'grapheme' }),
    });
    const plain = (request: ReturnType<typeof readRequest>) =>
      'kind' in request
        ? request
        : {
            ...request,
            data: request.data.toString(),
            parameters: [...request.parameters].map(([name, value]) => [name, value.toString()]),
          };
    fc.assert(
      fc.property(values, fc.boolean(), (changed, asJson) => {
        const body = (asJson ? json : form)({ ...valid, ...changed });
        expect(plain(readRequest(new TextBody(body.type, Buffer.from(body.text))))).toEqual(plain(readRequest(body)));
      }),
    );
  });

  it('takes the timestamp as a JSON number, whose text is the same', () => {
    expect(readRequest(json({ ...valid, timestamp: 1767225600000 }))).toMatchObject({ timestampMs: 1767225600000 });
  });

  it.each([
    ['a native array in data', json({ ...valid, data: [{ a: 1 }] }), 'parameters', 'data: 应为 JSON 文本'],
    ['a number as senderCode', json({ ...valid, senderCode: 430100 }), 'parameters', '参数应为字符串'],
    ['an array as the document', json([valid]), 'parameters', '请求体不是有效的 JSON 对象'],
    ['a broken document', { type: 'json', text: '{"account":' } as const, 'parameters', '请求体不是有效的 JSON 对象'],
    [
      'a parameter given twice',
      { type: 'form', text: `${form(valid).text}&account=other` } as const,
      'parameters',
      '参数重复',
    ],
    [
      'a JSON member given twice',
      { type: 'json', text: JSON.stringify(valid).replace('{', '{"account":"other",') } as const,
      'parameters',
      '参数重复',
    ],
    [
      'GB18030 in a form',
      { type: 'form', text: `${form({ ...valid, data: '' }).text.replace('data=', 'data=%D6%D0')}` } as const,
      'parameters',
      'UTF-8',
    ],
    ['no account', form({ ...valid, account: '' }), 'authentication', 'account: 缺少必填参数'],
    ['a timestamp in seconds', form({ ...valid, timestamp: '1767225600' }), 'authentication', 'timestamp: 格式不正确'],
    [
      'an upper-case sign',
      form({ ...valid, sign: 'ABCDEF0123456789ABCDEF0123456789' }),
      'authentication',
      'sign: 格式不正确',
    ],
    ['a sender code of five digits', form({ ...valid, senderCode: '43010' }), 'parameters', 'senderCode: 格式不正确'],
    ['no data', form({ ...valid, data: '' }), 'parameters', 'data: 缺少必填参数'],
    [
      'a hundred parameters',
      form({ ...valid, ...Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`p${i}`, ''])) }),
      'parameters',
      '参数过多',
    ],
  ])('refuses %s', (_what, body, concerns, reason) => {
    expect(readRequest(body)).toMatchObject({ kind: 'rejected', concerns, reason: expect.stringContaining(reason) });
  });
});

describe('records of a request', () => {
  it('takes an array, and for a case one object as well', () => {
    expect(readRecords('[{},{}]', facts('parts'))).toEqual({ values: [{}, {}], single: false });
    expect(readRecords('{}', facts('syn-rec-media'))).toEqual({ values: [{}], single: true });
    expect(readRecords('[{}]', facts('syn-rec-media'))).toEqual({ values: [{}], single: false });
  });

  it.each([
    ['syn-rec-media', 'rec_id', '4301000001099128.1', 'type'],
    ['syn-rec-media', 'media_id', '43010000013991251e-1', 'type'],
    ['syn-rec-act-inst', 'pre_act_id', '4301000001099128.1', 'type'],
    ['syn-rec-info', 'event_level_id', '1.00000000000000000001', 'type'],
    ['grids', 'gridCount', '445.00000000000000000001', 'type'],
    ['grids', 'area', '8976.00000000000000000001', undefined],
    ['grids', 'gridCount', '445.0', undefined],
  ])('of %s: %s %s is judged as it was written (A61)', (id, field, literal, rule) => {
    const message = urban.messages.find((one) => one.facts.id === id);
    const data = `[{"${field}": ${literal}}]`;
    for (const sent of [data, Buffer.from(data)]) {
      const { values } = readRecords(sent, facts(id)) as UrbanRecords;
      const verdict = message && validate(message, values, { context: urbanContext, mayHoldEscapes: true });
      const faults = verdict?.kind === 'invalid' ? verdict.faults : [];
      expect(faults.find((fault) => fault.field === field)?.rule).toBe(rule);
    }
  });

  it.each([
    ['an object where an array is due', '{}', 'parts', '应为 JSON 数组'],
    ['an empty array', '[]', 'parts', '数组不能为空'],
    ['an empty array of cases', '[]', 'syn-rec-info', '数组不能为空'],
    ['1001 records', JSON.stringify(Array.from({ length: 1001 }, () => ({}))), 'parts', '最多 1000 条'],
    ['a text', '"x"', 'syn-rec-info', '应为 JSON 对象'],
    ['null', 'null', 'syn-rec-info', '应为 JSON 对象'],
    ['a full-width comma', '[{"a":1，"b":2}]', 'parts', '不是有效的 JSON'],
    ['a comment', '{/* */}', 'syn-rec-info', '不是有效的 JSON'],
    ['a trailing comma', '[{"a":1,}]', 'parts', '不是有效的 JSON'],
  ])('refuses %s', (_what, data, id, reason) => {
    expect(readRecords(data, facts(id))).toMatchObject({ kind: 'rejected', reason: expect.stringContaining(reason) });
  });
});
