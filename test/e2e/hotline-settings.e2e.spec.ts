import { hash } from '@node-rs/argon2';
import { digestOf } from '@civicbus/specs/hotline/sign';
import { eventually } from '@civicbus/testing/eventually';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HotlineClient } from '../support/hotline-client.js';
import { type HotlineStack, startHotlineStack } from '../support/hotline-stack.js';
import { complaint } from '../support/hotline-tickets.js';
import { type ServiceProcess, startServiceProcess } from '../support/service-process.js';

let stack: HotlineStack;
/** The same gateway with every setting that is off by default. */
let strict: ServiceProcess;
beforeAll(async () => {
  stack = await startHotlineStack();
  strict = await startServiceProcess('gateway-hotline', {
    ...stack.environment,
    CIVICBUS_HOTLINE_REQUESTS_PER_SECOND: '10',
    CIVICBUS_HOTLINE_LENGTH_UNIT: 'utf8Byte',
    CIVICBUS_HOTLINE_LIST_NUMBERS: '2',
    CIVICBUS_HOTLINE_BODY_BYTES: '16384',
    CIVICBUS_HOTLINE_CHECK_AREAS: 'true',
    CIVICBUS_HOTLINE_ANSWER_APP_ID: 'national',
    CIVICBUS_HOTLINE_ANSWER_TOKEN: 'token-of-the-national-side',
  });
}, 60_000);
afterAll(async () => {
  await strict.stop();
  await stack.stop();
}, 30_000);

const put = async (method: string, ticket: object): Promise<void> =>
  expect((await stack.city12345.invoke(method, ticket)).body.code).toBe('0000');

describe('settings that are off by default', () => {
  it('count bytes, list numbers and the size of a body', async () => {
    const city = new HotlineClient(strict.url, 'city-440200', stack.city12345.token);
    const codeOf = async (method: string, members: object): Promise<unknown> =>
      (await city.invoke(method, members)).body.code;
    const long = complaint('B1', { complacontent: '字'.repeat(1_334) });
    expect(await city.invoke('putTsBusiRegInfoData', long)).toMatchObject({
      body: { code: '2004', msg: expect.stringContaining('complacontent 长度不能超过 4000 个字节') },
    });
    expect(await codeOf('putTsBusiRegInfoData', complaint('B1', { complacontent: '字'.repeat(1_333) }))).toBe('0000');
    const call = { callid: '4402001', sourcearea: '440200', calltime: 20261102093000, calltype: '1' };
    const posted = await city.post('/api/call/callinfo', { ...call, callno: '号'.repeat(11) });
    expect(posted.body).toMatchObject({ code: 2004, msg: expect.stringContaining('callno') });
    expect(await codeOf('putCallbackCaseFeedback', { regino: 'a,b,c' })).toBe('2004');
    expect((await city.send('/api/call/callinfo', 'x'.repeat(16_385))).status).toBe(413);
  });

  it('bind call data to the divisions of the AppId and those below them', async () => {
    const city = new HotlineClient(strict.url, 'city-440200', stack.city12345.token);
    const codeFor = async (sourcearea: string): Promise<unknown> => {
      const call = { callid: `${sourcearea}1`, callno: '1', calltime: 20261102093000, calltype: '1' };
      return (await city.post('/api/call/callinfo', { ...call, sourcearea })).body.code;
    };
    expect([await codeFor('440200'), await codeFor('440203'), await codeFor('440300')]).toEqual([0, 0, 2004]);
  });

  it('bound the requests of one AppId, after its Token was checked, and of no other', async () => {
    const { city12345, neighbour } = stack;
    const city = new HotlineClient(strict.url, neighbour.appId, neighbour.token);
    const guess = new HotlineClient(strict.url, neighbour.appId, 'wrong');
    for (let time = 0; time < 30; time += 1)
      expect((await guess.invoke('getTodoCaseFeedbackTs')).body.code).toBe('1002');
    const answers = await Promise.all(Array.from({ length: 60 }, () => city.invoke('getTodoCaseFeedbackTs')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(20);
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(20);
    expect(refused[0]).toMatchObject({ body: { code: '9999' } });
    const other = new HotlineClient(strict.url, city12345.appId, city12345.token);
    expect((await other.invoke('getTodoCaseFeedbackTs')).status).toBe(200);
    await eventually(async () => expect((await city.invoke('getTodoCaseFeedbackTs')).status).toBe(200));
  });

  it('sign answers with our own identity over their body', async () => {
    const requests = [
      ['/api/dealcase/invokeCase', 'POST', '{}', 200],
      ['/api/case/numcaseinfo', 'POST', '{}', 200],
      ['/api/call/callinfo', 'POST', '{}', 200],
      ['/embed/links', 'POST', '{}', 200],
      ['/api/call/callinfo', 'PUT', '{}', 405],
      ['/api/call/unknown', 'POST', '{}', 404],
      ['/unknown', 'POST', '', 404],
      ['/api/call/callinfo', 'POST', 'x'.repeat(16_385), 413],
      ['/api/call/callinfo', 'POST', 'x'.repeat(11_000_000), 413],
    ] as const;
    for (const [path, method, sent, status] of requests) {
      const answer = await fetch(`${strict.url}${path}`, { method, body: sent });
      expect([path, answer.status]).toEqual([path, status]);
      const [appId, token, digest] = (answer.headers.get('authorization') ?? '').split('&');
      const body = Buffer.from(await answer.arrayBuffer());
      const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
      expect([appId, token, digest]).toEqual(['national', 'token-of-the-national-side', digestOf(today, body)]);
    }
    for (const path of ['/embed/register', '/health/live', '/docs'])
      expect((await fetch(`${strict.url}${path}`)).headers.get('authorization')).toBeNull();
    const plain = await fetch(`${stack.hotline.url}/api/call/callinfo`, { method: 'POST', body: '{}' });
    expect(plain.headers.get('authorization')).toBeNull();
    expect(strict.output()).not.toContain('token-of-the-national-side');
  });
});

describe('personal data', () => {
  it('is in no log line, no row of the exchange log and no warning, accepted or refused', async () => {
    const { city12345 } = stack;
    const secrets = {
      proname: '欧阳隐',
      protel: '13900001111',
      procerno: '44020019000101001X',
      telnumber: '07519998887',
    };
    const callno = '07519998886';
    await put('putTsBusiRegInfoData', complaint('P1', { ...secrets, unknownfield: secrets.proname }));
    const refused = complaint('P2', {
      ...secrets,
      proname: `${secrets.proname}`.repeat(40),
      registime: secrets.protel,
    });
    expect((await city12345.invoke('putTsBusiRegInfoData', refused)).body.code).toBe('2004');
    const call = { callid: '4402009', sourcearea: '440200', calltime: 20261102093000, calltype: '1' };
    expect((await city12345.post('/api/call/callinfo', { ...call, callno })).body.code).toBe(0);
    expect((await city12345.post('/api/call/callinfo', { ...call, callno, calltype: callno })).body.code).toBe(2004);
    await eventually(async () => {
      const { rowCount } = await stack.pool.query(
        `select from civicbus.exchange where keys && array['P1', 'P2', '4402009']`,
      );
      expect(rowCount).toBe(4);
    });
    const { rows } = await stack.pool.query<{ text: string }>(
      `select (select string_agg(e::text, ' ') from civicbus.exchange e) || coalesce((select string_agg(w::text, ' ') from civicbus.warning_count w), '') as text`,
    );
    const told = [rows[0]?.text, stack.hotline.output(), stack.persistence.output()].join('\n');
    expect(told).toContain('P1');
    for (const secret of [...Object.values(secrets), callno, city12345.token, await hash('x')])
      expect(told).not.toContain(secret);
  });
});
