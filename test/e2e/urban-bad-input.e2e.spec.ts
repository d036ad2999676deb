import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jetstreamManager } from '@nats-io/jetstream';
import { connectBus } from '@civicbus/bus/connection';
import { sampleRecord } from '@civicbus/specs/urban/fixtures/sample-record';
import { eventually } from '@civicbus/testing/eventually';
import { type Stack, startStack } from '../support/stack.js';
import type { UrbanAnswer } from '../support/urban-client.js';

const PARTS = '/api/v1/parts';
const BASICS = '/api/v1/synRecInfo';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, 60_000);
afterAll(() => stack.stop(), 30_000);

const part = sampleRecord('parts');
const basics = sampleRecord('syn-rec-info');
const without = (record: object, field: string) => ({ ...record, [field]: undefined });

const eventsOnTheBus = async (): Promise<number> => {
  const connection = await connectBus({ url: stack.nats.url, name: 'test' });
  const { state } = await (await jetstreamManager(connection)).streams.info('RECORDS');
  await connection.close();
  return state.messages;
};

type Send = () => Promise<UrbanAnswer>;
const json = (path: string, body: string, headers: Record<string, string> = {}) =>
  stack.city.request(path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

/** Says how long its body is, and sends none. */
const claimLength = (path: string, length: string): Promise<UrbanAnswer> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'text/plain', 'content-length': length };
    const open = request(`${stack.city.url}${path}`, { method: 'POST', headers }, (response) => {
      text(response)
        .then((body) => resolve({ status: response.statusCode ?? 0, body: JSON.parse(body) as UrbanAnswer['body'] }))
        .catch(reject)
        .finally(() => open.destroy());
    });
    open.on('error', reject).flushHeaders();
  });

/** What is wrong, how it is sent, and the answer: HTTP status, code and a part of the message. */
const cases: readonly (readonly [string, Send, number, number, string])[] = [
  [
    'a wrong sign',
    () => stack.city.post(PARTS, { ...stack.city.sign([part]), sign: '0'.repeat(32) }),
    200,
    2,
    '身份验证失败',
  ],
  [
    'an upper-case sign',
    () => stack.city.post(PARTS, { ...stack.city.sign([part]), sign: 'A'.repeat(32) }),
    200,
    2,
    'sign',
  ],
  [
    'a stale timestamp',
    () => stack.city.send(PARTS, [part], { timestamp: String(Date.now() - 301_000) }),
    200,
    2,
    '服务器时间',
  ],
  [
    'a timestamp in the future',
    () => stack.city.send(PARTS, [part], { timestamp: String(Date.now() + 310_000) }),
    200,
    2,
    '服务器时间',
  ],
  [
    'a timestamp in seconds',
    () => stack.city.send(PARTS, [part], { timestamp: String(Date.now()).slice(0, 10) }),
    200,
    2,
    'timestamp',
  ],
  ['an unknown account', () => stack.city.send(PARTS, [part], { account: 'nobody' }), 200, 2, '身份验证失败'],
  ['a wrong password', () => stack.city.send(PARTS, [part], { password: 'guess' }), 200, 2, '身份验证失败'],
  [
    'a sender code of another city',
    () => stack.city.send(PARTS, [part], { senderCode: '430200' }),
    200,
    2,
    'senderCode',
  ],
  [
    'a sender code that is no division',
    () => stack.city.send(PARTS, [part], { senderCode: '430199' }),
    200,
    2,
    'senderCode',
  ],
  [
    'no senderCode',
    () => stack.city.post(PARTS, omit(stack.city.sign([part]), 'senderCode')),
    200,
    2,
    'senderCode: 缺少',
  ],
  ['no sign', () => stack.city.post(PARTS, omit(stack.city.sign([part]), 'sign')), 200, 2, 'sign: 缺少'],
  [
    'a foreign region',
    () => stack.city.send('/api/v1/grids', [{ ...sampleRecord('grids'), districtCode: '430203' }]),
    200,
    2,
    'data[0].districtCode',
  ],
  [
    'an id of another region',
    () => stack.city.send(BASICS, { ...basics, rec_id: 4302000001099128 }),
    200,
    1,
    '[PARAM] rec_id',
  ],
  [
    'a wrong sign of a case',
    () => stack.city.post(BASICS, { ...stack.city.sign(basics), sign: '0'.repeat(32) }),
    200,
    1,
    '[AUTH]',
  ],
  ['invalid JSON', () => stack.city.send(PARTS, '[{"count":1，}]'), 200, 2, 'data: 不是有效的 JSON'],
  ['invalid JSON of a case', () => stack.city.send(BASICS, '{'), 200, 1, '[PARAM] data'],
  ['a bare object', () => stack.city.send(PARTS, part), 200, 2, 'data: 应为 JSON 数组'],
  ['an empty array', () => stack.city.send(PARTS, []), 200, 2, 'data: 数组不能为空'],
  [
    '1001 records',
    () =>
      stack.city.send(
        PARTS,
        Array.from({ length: 1001 }, () => part),
      ),
    200,
    2,
    '1000',
  ],
  [
    'a missing field',
    () => stack.city.send(PARTS, [part, without(part, 'count')]),
    200,
    2,
    'data[1].count: 缺少必填字段',
  ],
  ['a blank field', () => stack.city.send(PARTS, [{ ...part, subTypeName: '  ' }]), 200, 2, 'data[0].subTypeName'],
  [
    'an overlong field',
    () => stack.city.send(PARTS, [{ ...part, subTypeName: '井'.repeat(256) }]),
    200,
    2,
    'data[0].subTypeName',
  ],
  ['a wrong code', () => stack.city.send(PARTS, [{ ...part, mainTypeCode: '09' }]), 200, 2, 'data[0].mainTypeCode'],
  ['a number in quotes', () => stack.city.send(PARTS, [{ ...part, count: '5' }]), 200, 2, 'data[0].count'],
  ['a NUL character', () => stack.city.send(PARTS, [{ ...part, subTypeName: 'a\0b' }]), 200, 2, 'data[0].subTypeName'],
  [
    'a native array in data',
    () => json(PARTS, JSON.stringify({ ...stack.city.sign([part]), data: [part] })),
    200,
    2,
    'JSON 文本',
  ],
  ['a broken JSON body', () => json(PARTS, '{"account":'), 200, 2, 'JSON'],
  ['parameters in the URL', () => stack.city.send(`${PARTS}?account=x`, [part]), 200, 2, 'URL'],
  ['a wrong content type', () => json(PARTS, 'x', { 'content-type': 'text/plain' }), 415, 2, 'Content-Type'],
  [
    'another character set',
    () => json(PARTS, 'x', { 'content-type': 'application/json; charset=gbk' }),
    415,
    2,
    'UTF-8',
  ],
  ['a compressed body', () => json(PARTS, 'x', { 'content-encoding': 'gzip' }), 415, 2, '压缩'],
  ['a body of 11 MB', () => json(PARTS, `"${'x'.repeat(11_000_000)}"`), 413, 2, '10485760'],
  ['a body of 11 MB for a case', () => json(BASICS, `"${'x'.repeat(11_000_000)}"`), 413, 1, '[PARAM]'],
  ['a GET', () => stack.city.request(PARTS, {}), 405, 2, 'POST'],
  ['an unknown path', () => stack.city.send('/api/v1/nothing', [part]), 404, 2, '没有此接口'],
  ['a path that cannot be decoded', () => stack.city.send('/%zz', [part]), 404, 2, '没有此接口'],
  ['a length over the limit, before the body', () => claimLength(PARTS, '10485761'), 413, 2, '10485760'],
  ['a length that no number holds', () => claimLength('/api/v1/nothing', '18446744073709551615'), 404, 2, '没有此接口'],
  ['a path in the wrong case', () => stack.city.send('/api/v1/Parts', [part]), 404, 2, '没有此接口'],
];

const omit = (parameters: Readonly<Record<string, string>>, name: string) =>
  Object.fromEntries(Object.entries(parameters).filter(([key]) => key !== name));

describe('bad input', () => {
  it.each(cases)(
    '%s is refused as the contract says, leaves a trace and nothing on the bus',
    async (_what, send, status, code, text) => {
      const before = await eventsOnTheBus();
      const { total } = await stack.console.exchanges();
      const answer = await send();
      expect(answer).toMatchObject({ status, body: { success: false, code, message: expect.stringContaining(text) } });
      await eventually(async () => {
        const traces = await stack.console.exchanges();
        expect(traces.total).toBe(total + 1);
        expect(traces.items[0]).toMatchObject({ direction: 'in', outcome: 'refused', code: String(code) });
        expect(traces.items[0]?.reason).toBeTruthy();
      });
      expect(await eventsOnTheBus()).toBe(before);
    },
  );

  it('names the first twenty faults and no more', async () => {
    const records = Array.from({ length: 30 }, () => without(part, 'count'));
    const { body } = await stack.city.send(PARTS, records);
    expect(body.message.split('; ')).toHaveLength(20);
    expect(body.message).toContain('data[19].count');
  });

  it('keeps passwords, signs and bodies out of the logs and the exchange log', async () => {
    await stack.city.send(BASICS, { ...basics, event_desc: `${'机密'.repeat(2_000)}` });
    await stack.city.send(PARTS, [part], { password: 'a-very-secret-guess' });
    const { items } = await stack.console.exchanges({ pageSize: '100' });
    const told = stack.gateway.output() + JSON.stringify(items);
    for (const secret of [stack.city.sender.password, 'a-very-secret-guess', '机密'])
      expect(told).not.toContain(secret);
  });

  it('finds a refused request by the key of its record', async () => {
    await stack.city.send(BASICS, { ...basics, rec_id: 4301000009999999, event_type_id: 7 });
    await eventually(async () => {
      const { items } = await stack.console.exchanges({ key: '4301000009999999' });
      expect(items[0]).toMatchObject({ outcome: 'refused', message: 'syn-rec-info' });
    });
  });
});

describe('accounts', () => {
  it('count within seconds of their change, without a restart', async () => {
    const { account } = stack.city.sender;
    const grid = sampleRecord('grids');
    const sendAs = (senderCode: string) =>
      stack.city.send('/api/v1/grids', [{ ...grid, districtCode: senderCode }], { senderCode });
    expect((await sendAs('430200')).body.success).toBe(false);
    const [stored] = (await stack.accounts.snapshot('urban')).filter((row) => row.account === account);
    if (!stored) throw new Error('the account is not stored');
    await stack.accounts.put('urban', { ...stored, regions: ['430100', '430200'] });
    await eventually(async () => expect((await sendAs('430200')).body.success).toBe(true), { timeoutMs: 10_000 });
    await stack.accounts.disable('urban', account);
    await eventually(async () => expect((await sendAs('430100')).body.success).toBe(false), { timeoutMs: 10_000 });
    await stack.accounts.put('urban', stored);
    await eventually(async () => expect((await sendAs('430100')).body.success).toBe(true), { timeoutMs: 10_000 });
  }, 30_000);
});
