import { deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { authorizationOf, digestOf } from '@civicbus/specs/hotline/sign';
import { eventually } from '@civicbus/testing/eventually';
import { type HotlineStack, startHotlineStack } from '../support/hotline-stack.js';
import { complaint, consultation, WINDOW } from '../support/hotline-tickets.js';

let stack: HotlineStack;
beforeAll(async () => {
  stack = await startHotlineStack();
}, 60_000);
afterAll(() => stack.stop(), 30_000);

const PATH = '/api/dealcase/invokeCase';
const BODY = '{"method":"getTodoCaseFeedbackTs"}';
const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const yesterday = (): string => new Date(Date.now() - 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
const header = (...parts: string[]): string => parts.join('&');

describe('the header of identity', () => {
  const digest = (body: string, day = today()): string => digestOf(day, Buffer.from(body));
  const good: readonly (readonly [name: string, body: string, header: (id: string, token: string) => string])[] = [
    ['the digest of the body', BODY, (id, token) => header(id, token, digest(BODY))],
    ['an upper-case digest', BODY, (id, token) => header(id, token, digest(BODY).toUpperCase())],
    ['blanks around its parts', BODY, (id, token) => [id, token, digest(BODY)].join(' & ')],
    ['a digest over the bytes as sent', `${BODY}\n`, (id, token) => header(id, token, digest(`${BODY}\n`))],
    [
      'a byte order mark, which is digested',
      `\ufeff${BODY}`,
      (id, token) => header(id, token, digest(`\ufeff${BODY}`)),
    ],
  ];
  it.each(good)('is taken with %s', async (_name, body, headerOf) => {
    const { city12345 } = stack;
    const answer = await city12345.send(PATH, body, headerOf(city12345.appId, city12345.token));
    expect(answer).toEqual({ status: 200, body: { code: '0000', msg: '成功', data: [] } });
  });

  it.each(['garbage', 'text/plain', 'multipart/form-data', 'application/json; charset=gbk', ';;', 'a/b/c', '"'])(
    'is taken with the Content-Type %j, and with none',
    async (type) => {
      const { appId, token } = stack.city12345;
      for (const headers of [{ 'content-type': type }, {}]) {
        const authorization = header(appId, token, digest(BODY));
        const body = Buffer.from(BODY);
        const answer = await fetch(`${stack.hotline.url}${PATH}`, {
          method: 'POST',
          headers: { ...headers, authorization },
          body,
        });
        expect([answer.status, await answer.json()]).toEqual([200, { code: '0000', msg: '成功', data: [] }]);
      }
    },
  );

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
  ] as const)('is over the body before its coding: %s', async (coding, encode) => {
    const { appId, token } = stack.city12345;
    const send = async (body: Buffer, over: string) => {
      const answer = await fetch(`${stack.hotline.url}${PATH}`, {
        method: 'POST',
        headers: { 'content-encoding': coding, authorization: header(appId, token, digest(over)) },
        body: new Uint8Array(body),
      });
      return [answer.status, ((await answer.json()) as { code: string }).code];
    };
    expect(await send(encode(BODY), BODY)).toEqual([200, '0000']);
    expect(await send(encode(BODY), '{}')).toEqual([200, '1004']);
    expect(await send(Buffer.from(BODY), BODY)).toEqual([200, '0000']);
    expect(await send(encode(Buffer.alloc(1_048_577, 32)), BODY)).toEqual([413, '2004']);
  });

  it.each([[''], ['&'], ['& ']])('needs no digest without a body (%j)', async (end) => {
    const {
      city12345: { appId, token },
      city12345,
    } = stack;
    const answer = await city12345.send('/api/case/todocasefeedback', '', header(appId, token) + end);
    expect(answer.body).toMatchObject({ code: 0, data: [] });
  });

  const bad: readonly (readonly [code: string, name: string, header: (id: string, token: string) => string | null])[] =
    [
      ['1001', 'no header', () => null],
      ['1001', 'one part', (id) => id],
      ['1001', 'four parts', (id, token) => header(id, token, digest(BODY), 'x')],
      ['1002', 'empty parts', () => header('', '', digest(BODY))],
      ['1002', 'a wrong token', (id) => header(id, 'wrong', digest(BODY))],
      ['1002', 'an unknown AppId', (_id, token) => header('nobody', token, digest(BODY))],
      ['1003', 'no digest', (id, token) => header(id, token)],
      ['1003', 'an empty digest', (id, token) => header(id, token, '')],
      ['1004', 'the digest of another body', (id, token) => header(id, token, digest('{}'))],
      ['1004', 'a digest of 16 digits', (id, token) => header(id, token, digest(BODY).slice(8, 24))],
    ];
  it.each(bad)('is refused with %s for %s', async (code, _name, headerOf) => {
    const { city12345 } = stack;
    const answer = await city12345.send(PATH, BODY, headerOf(city12345.appId, city12345.token));
    expect(answer).toMatchObject({ status: 200, body: { code, data: null } });
    const call = await city12345.send('/api/call/callinfo', BODY, headerOf(city12345.appId, city12345.token));
    expect(call).toMatchObject({ status: 200, body: { code: Number(code), data: { issuc: '0' } } });
  });

  it('is refused with the digest of another day, but for the minutes around midnight', async () => {
    const minute = (Date.now() / 60_000 + 8 * 60) % 1_440;
    const {
      city12345: { appId, token },
      city12345,
    } = stack;
    const answer = await city12345.send(PATH, BODY, header(appId, token, digest(BODY, yesterday())));
    expect(answer.body.code).toBe(minute < 15 ? '0000' : '1004');
  });

  it('comes before the body is looked at, and an AppId that is disabled is out within seconds', async () => {
    const { city12345, neighbour } = stack;
    expect((await city12345.send(PATH, 'no json', header('nobody', 'x', 'y'))).body.code).toBe('1002');
    await stack.accounts.disable('hotline', neighbour.appId);
    await eventually(async () => expect((await neighbour.invoke('getTodoCaseFeedbackTs')).body.code).toBe('1002'));
  });
});

describe('what is wrong with a request', () => {
  const days = (count: number): object => ({
    beginregtime: '20261101000000',
    endregtime: `202611${String(1 + count).padStart(2, '0')}000000`,
  });
  const calls: readonly (readonly [code: string | number, name: string, path: string, members: object])[] = [
    ['2002', 'an unknown method', PATH, { method: 'getTsbusicaseinfodata' }],
    ['2003', 'no method', PATH, {}],
    ['2005', '8 days of processes', PATH, { method: 'getCaseLzmx', ...days(8) }],
    [
      '2005',
      'a reversed window',
      PATH,
      { method: 'getShBtgData', beginregtime: 20261102000000, endregtime: 20261101000000 },
    ],
    [2005, '16 days of numbers', '/api/case/numcaseinfo', days(16)],
    ['2004', 'a placeholder time', PATH, { method: 'getTsBusiCaseInfoData', beginregtime: '1', endregtime: '2' }],
    ['2003', 'one bound only', PATH, { method: 'getTsBusiCaseInfoData', beginregtime: '20261101000000' }],
    ['2007', 'an acknowledgement of unknown tickets', PATH, { method: 'putCallbackCaseFeedback', regino: 'a,b' }],
    [
      '2004',
      'an acknowledgement of 501 tickets',
      PATH,
      { method: 'putCallbackCaseFeedback', regino: Array.from({ length: 501 }, (_, index) => `n${index}`).join(',') },
    ],
    ['2003', 'an acknowledgement of nothing', PATH, { method: 'putCallbackCaseFeedback', regino: ' ' }],
    [
      '2004',
      '4,001 characters of content',
      PATH,
      { method: 'putTsBusiRegInfoData', ...complaint('B1', { complacontent: '字'.repeat(4_001) }) },
    ],
    [
      '2003',
      'a blank mandatory value',
      PATH,
      { method: 'putTsBusiRegInfoData', ...complaint('B1', { invopart: ' ' }) },
    ],
    [
      '2004',
      'a kind of another method',
      PATH,
      { method: 'putTsBusiRegInfoData', ...complaint('B1', { reginfotype: '2' }) },
    ],
    [
      '2003',
      'no answer though answered on the spot',
      PATH,
      { method: 'putZxBusiRegInfoData', ...consultation('B1', { replyonsite: '1' }) },
    ],
    [
      '2004',
      'a registration in the future',
      PATH,
      { method: 'putTsBusiRegInfoData', ...complaint('B1', { registime: '2099-01-01 00:00:00' }) },
    ],
    [
      2003,
      'a call without its number',
      '/api/call/callinfo',
      { callid: '4402000001', sourcearea: '440200', calltime: 20261102093000, calltype: '1' },
    ],
    [
      2004,
      'a call id of another area',
      '/api/call/callinfo',
      { callid: '4403000001', callno: '1', sourcearea: '440200', calltime: 20261102093000, calltype: '1' },
    ],
  ];
  it.each(calls)('%s: %s', async (code, _name, path, members) => {
    const answer = await stack.city12345.post(path, members);
    expect(answer).toMatchObject({ status: 200, body: { code } });
    expect(answer.body.msg).not.toBe('');
  });

  it('is told in the envelope, leaves a trace each time and changes nothing', async () => {
    const { city12345 } = stack;
    for (const text of ['', 'null', '[]', '{"method":', Buffer.from([0x7b, 0xff, 0x7d])]) {
      const body = Buffer.from(text as string);
      const auth = authorizationOf(city12345.appId, city12345.token, body, new Date());
      expect((await city12345.send(PATH, body, auth)).body).toMatchObject({ code: '2001', data: null });
    }
    expect(await city12345.send('/api/case/casefeedback', '', undefined, 'GET')).toMatchObject({
      status: 405,
      body: { data: null },
    });
    expect(await city12345.post('/api/nothing', {})).toMatchObject({ status: 404, body: { code: 2002 } });
    expect(await city12345.send(PATH, 'x'.repeat(1_048_577))).toMatchObject({ status: 413 });
    const { rows } = await stack.pool.query('select from hotline.ticket');
    expect(rows).toHaveLength(0);
    await eventually(async () => {
      const { items } = await stack.console.get<{ items: { outcome: string; code: string; keys: string[] }[] }>(
        '/api/exchanges',
        {
          spec: 'hotline',
          message: 'putTsBusiRegInfoData',
          key: 'B1',
        },
      );
      expect(items.map(({ outcome, code }) => `${outcome} ${code}`)).toEqual([
        'refused 2004',
        'refused 2004',
        'refused 2003',
        'refused 2004',
      ]);
    });
  });

  it('finds 500 tickets at most, and no more than the window', async () => {
    await stack.city12345.invoke('putTsBusiRegInfoData', complaint('W1'));
    await stack.pool.query(
      `insert into hotline.ticket (app_id, regino, kind, state, registime, revision, body, origin, received_at)
       select app_id, 'W' || n, kind, state, registime, 1, body, origin, received_at from hotline.ticket, generate_series(2, 600) n`,
    );
    const { body } = await stack.city12345.invoke<object[]>('getTsBusiCaseInfoData', WINDOW);
    expect(body.data).toHaveLength(500);
    expect((await stack.city12345.invoke<object[]>('getTsBusiCaseInfoData')).body.data).toEqual([]);
    const exact = { beginregtime: 20261102093000, endregtime: '20261102093000' };
    expect((await stack.city12345.post('/api/case/numcaseinfo', exact)).body.data).toMatchObject({
      numcaseinfo1: '600',
    });
  });
});

describe('the database', () => {
  it('is needed to be ready, frozen or gone', async () => {
    const ready = async (): Promise<number> => (await fetch(`${stack.hotline.url}/health/ready`)).status;
    expect(await ready()).toBe(200);
    stack.postgres.pause();
    await eventually(async () => expect(await ready()).toBe(503));
    stack.postgres.resume();
    await eventually(async () => expect(await ready()).toBe(200));
  }, 30_000);
});
