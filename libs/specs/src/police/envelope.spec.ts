import { describe, expect, it } from '@jest/globals';
import type { Message } from '@civicbus/contract/message';
import { isRefusal } from '../outcome.js';
import { readRequest, reportOf } from './envelope.js';
import { refusedBody } from './fixtures/refused-body.js';
import { sampleRecord } from './fixtures/sample-record.js';
import { police } from './spec.js';

const of = (id: string): Message => {
  const found = police.messages.find(({ facts }) => facts.id === `IF-SCMC-${id}`);
  if (!found) throw new Error(id);
  return found;
};
const [org, register, construct, hardware, overall] = [
  'PERSONNEL-01',
  'PLATFORM-01',
  'PLATFORM-02',
  'INFR-04',
  'RESOURCE-03',
].map(of) as [Message, Message, Message, Message, Message];
const sample = (message: Message, serial = 1) => sampleRecord(message.facts.id, serial);
const batch = (message: Message, ...more: readonly object[]) => ({
  cmcId: 'c-1',
  data: (more.length > 0 ? more : [{}]).map((one) => ({ ...sample(message), ...one })),
});

/** Field paths and constraints of a refusal, or its reason where it has no errors; undefined when nothing is refused. */
function errorsOf(message: Message, body: unknown): unknown {
  const refusal = refusedBody(message, body) as
    | { readonly errors?: readonly { readonly field: string; readonly code: string }[]; readonly message: string }
    | undefined;
  return refusal?.errors?.map(({ field, code }) => `${field} ${code}`) ?? refusal?.message;
}

describe('a body', () => {
  it.each([
    ['A3 a comment', '{/**/"cmcId":"c"}', '请求体不是有效的 JSON 对象'],
    ['A3 a trailing comma', '{"cmcId":"c","data":[{}],}', '请求体不是有效的 JSON 对象'],
    ['an array', '[]', '请求体不是有效的 JSON 对象'],
    ['a number', '1.0', '请求体不是有效的 JSON 对象'],
    ['nothing', '', '请求体不是有效的 JSON 对象'],
    ['A17 a name twice in the root', '{"cmcId":"c","cmcId":"c","data":[{}]}', '同一对象中有重复的字段名'],
    ['A17 a name twice in a record', '{"cmcId":"c","data":[{"orgId":"a","orgId":"a"}]}', '同一对象中有重复的字段名'],
    ['A27 a number with a zero in front', '{"cmcId":"c","data":[{"status":01}]}', '请求体不是有效的 JSON 对象'],
  ])('is refused: %s', (_what, text, reason) => {
    expect(errorsOf(org, text)).toBe(reason);
  });

  it('is JSON and no form (A9)', () => {
    expect(readRequest({ type: 'form', text: 'cmcId=c' })).toMatchObject({ kind: 'rejected' });
  });
});

describe('the sender and the list of records', () => {
  it.each<[string, unknown, unknown]>([
    ['a full batch', batch(org), undefined],
    ['A20 100 records', batch(org, ...Array.from({ length: 100 }, (_, i) => ({ orgId: `o${i}` }))), undefined],
    ['A20 101 records', batch(org, ...Array.from({ length: 101 }, () => ({}))), ['data Size']],
    ['A20 none', { cmcId: 'c', data: [] }, ['data NotEmpty']],
    ['no data', { cmcId: 'c' }, ['data NotEmpty']],
    ['A25 data that is null', { cmcId: 'c', data: null }, ['data NotEmpty']],
    ['data that is an object', { cmcId: 'c', data: sample(org) }, ['data typeMismatch']],
    ['A51 a flat body', { cmcId: 'c', ...sample(org) }, ['data NotEmpty']],
    ['no sender', { data: [sample(org)] }, ['cmcId NotEmpty']],
    ['a sender that is ""', { ...batch(org), cmcId: '' }, ['cmcId NotEmpty']],
    ['a sender that is a number', { ...batch(org), cmcId: 5 }, ['cmcId typeMismatch']],
    ['a sender of 51 characters', { ...batch(org), cmcId: 'c'.repeat(51) }, ['cmcId Size']],
    ['a sender of 50 characters (A50)', { ...batch(org), cmcId: '长'.repeat(50) }, undefined],
    ['neither sender nor data', {}, ['cmcId NotEmpty', 'data NotEmpty']],
    [
      'no sender and a bad record',
      { data: [{ ...sample(org), orgName: null }] },
      ['cmcId NotEmpty', 'data[0].orgName NotNull'],
    ],
    ['A38 the same sender in a record', batch(org, { cmcId: 'c-1' }), undefined],
    ['A38 another sender in a record', batch(org, {}, { cmcId: 'c-2' }), ['data[1].cmcId AssertTrue']],
    ['a record that is none', { cmcId: 'c', data: [sample(org), 7] }, ['data[1] typeMismatch']],
    [
      'A2 the general sample of the document',
      { method: 'basic_info', data: [{ id: 'x' }] },
      expect.arrayContaining(['cmcId NotEmpty']),
    ],
  ])('%s', (_what, body, errors) => {
    expect(errorsOf(org, body)).toEqual(errors);
  });

  it('are told with what rules between right fields say, whatever other fields are wrong', () => {
    const body = batch(
      of('PERSONNEL-03'),
      { date: '20260101', count: 9, collectTime: 'x' },
      { usageRanks: 5, count: 9 },
    );
    expect(errorsOf(of('PERSONNEL-03'), body)).toEqual([
      'data[0].collectTime typeMismatch',
      'data[0].date AssertTrue',
      'data[0].count AssertTrue',
      'data[1].usageRanks typeMismatch',
    ]);
  });
});

describe('a single report', () => {
  it('has its fields beside cmcId, and its faults no index (A51)', () => {
    expect(errorsOf(construct, { cmcId: 'c', ...sample(construct) })).toBeUndefined();
    expect(errorsOf(construct, { ...sample(construct), status: 9, contractor: null })).toEqual([
      'cmcId NotEmpty',
      'status Range',
      'contractor NotNull',
    ]);
    expect(errorsOf(construct, batch(construct))).toContain('reportType NotEmpty');
  });

  it('of a registration may have no cmcId, except to deregister (A47)', () => {
    expect(errorsOf(register, sample(register))).toBeUndefined();
    expect(errorsOf(register, { ...sample(register), cmcId: '' })).toBeUndefined();
    expect(errorsOf(register, { ...sample(register), reportType: 'U' })).toBeUndefined();
    expect(errorsOf(register, { ...sample(register), reportType: 'D' })).toEqual(['cmcId NotEmpty']);
    expect(errorsOf(register, { ...sample(register), cmcId: 7 })).toEqual(['cmcId typeMismatch']);
  });
});

describe('other forms that the samples show', () => {
  it('A81 data as one object, or the fields beside cmcId, on two paths', () => {
    for (const message of [overall, of('RESOURCE-04')]) {
      const record = sample(message);
      expect(errorsOf(message, { cmcId: 'c', data: record })).toBeUndefined();
      expect(errorsOf(message, { cmcId: 'c', ...record })).toBeUndefined();
      expect(errorsOf(message, { cmcId: 'c', data: [record] })).toBeUndefined();
      expect(errorsOf(message, { cmcId: 'c', ...record, date: 'x' })).toEqual(['date Pattern']);
      expect(errorsOf(message, { cmcId: 'c', data: { ...record, date: 'x' } })).toEqual(['data[0].date Pattern']);
      expect(errorsOf(message, { cmcId: 'c' })).toEqual(['data NotEmpty']);
    }
  });

  it('A16 names with blanks around them, in two interfaces and when the exact name is not there', () => {
    const { assetId, ...rest } = sample(hardware);
    expect(errorsOf(hardware, { cmcId: 'c', data: [{ ...rest, ' assetId ': assetId }] })).toBeUndefined();
    expect(errorsOf(hardware, batch(hardware, { ' assetId': assetId }))).toEqual(['data[0].assetId AssertTrue']);
    const { orgId, ...others } = sample(org);
    expect(errorsOf(org, { cmcId: 'c', data: [{ ...others, ' orgId': orgId }] })).toEqual(['data[0].orgId NotEmpty']);
  });

  it('A28 a score as 4.0, which is the number 4', () => {
    const message = of('APP-03');
    const request = readRequest({ type: 'json', text: JSON.stringify(batch(message)).replace('4.5', '4.0') });
    if (isRefusal(request)) throw new Error(request.reason);
    expect(reportOf(request, message.facts).values).toMatchObject([{ score: 4 }]);
    expect(reportOf(request, message.facts)).toBe(reportOf(request, message.facts));
  });
});

describe('personal data', () => {
  it('A60 is never repeated', () => {
    const long = '示范'.repeat(300);
    const user = of('PERSONNEL-02');
    const personal = ['name', 'idNo', 'policeNo', 'mobile', 'officePhone'];
    const body = refusedBody(
      user,
      batch(user, Object.fromEntries(personal.map((name) => [name, long])), { position: long }),
    );
    expect(body).toMatchObject({
      errors: personal.map((name) => ({ field: `data[0].${name}` })).concat({ field: 'data[1].position' }),
    });
    expect(JSON.stringify(body).split(long)).toHaveLength(2);
  });

  it('is every name and number of a person in every interface', () => {
    const named = police.messages.flatMap(({ facts }) =>
      facts.fields.filter(({ name }) => /contact|person|phone|mobile|telephone|idNo|policeNo|imsi|iccid/i.test(name)),
    );
    expect(named.filter(({ personal }) => !personal)).toEqual([]);
    expect(named).toHaveLength(22);
  });
});
