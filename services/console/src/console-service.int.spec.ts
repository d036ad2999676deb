import { createHash } from 'node:crypto';
import { type RunningService, startService } from '@civicbus/chassis/start-service';
import type { Account } from '@civicbus/store/accounts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountBook } from './account-book.js';
import { consoleService } from './console-service.js';
import type { Queries } from './queries.js';
import type { KeyReference } from '@civicbus/store/queries/orphans';

const token = 'a-token-of-this-test';
const environment = {
  CIVICBUS_PORT: '0',
  CIVICBUS_LOG_LEVEL: 'silent',
  CIVICBUS_POSTGRES_URL: 'postgres://localhost/unused',
  CIVICBUS_CONSOLE_TOKEN_SHA256: createHash('sha256').update(token).digest('hex'),
};

describe('the console', () => {
  const asked: unknown[][] = [];
  const accounts = new Map<string, Account>();
  let answer: () => Promise<never>;
  let closed = 0;
  let service: RunningService;

  const empty = (...parameters: unknown[]): Promise<{ total: number; items: never[] }> => {
    asked.push(parameters);
    return Promise.resolve({ total: 0, items: [] });
  };
  const queries: Queries = {
    records: empty,
    exchanges: empty,
    deadLetters: () => answer(),
    warnings: empty,
    orphans: empty,
  };
  const book = new AccountBook(
    {
      snapshot: () => Promise.resolve([...accounts.values()]),
      put: (_spec, account) => {
        accounts.set(account.account, { passwordHash: 'kept', areaUnit: 'm2', ...account, version: '1' });
        return Promise.resolve(true);
      },
      disable: (_spec, account) => Promise.resolve(void accounts.delete(account)),
    },
    (password) => Promise.resolve(`hash of ${password}`),
  );

  const registrations = { list: () => Promise.resolve([]), decide: () => Promise.reject(new Error('there are none')) };
  const tickets = {
    tickets: {
      byRegino: () => Promise.resolve([]),
      change: () => Promise.reject(new Error('there are no tickets')),
      supplements: () => Promise.resolve([]),
    },
    calls: { find: () => Promise.resolve(undefined) },
    seats: { list: () => Promise.resolve([]), replace: () => Promise.resolve(), put: () => Promise.resolve() },
    links: { create: () => Promise.resolve(), key: () => Promise.resolve(Buffer.alloc(32)) },
    accounts: { snapshot: () => Promise.resolve([]) },
    linkMinutes: 10,
    publicUrl: '',
    firstCheckFeedback: false,
    lengthUnit: 'char' as const,
    standardData: { read: () => Promise.resolve(undefined), replace: () => Promise.resolve() },
    audit: () => Promise.resolve(),
  };

  beforeAll(async () => {
    const close = (): Promise<void> => Promise.resolve(void (closed += 1));
    service = await startService(
      consoleService(() => ({ queries, accounts: book, tickets, registrations, close })),
      environment,
    );
  });
  afterAll(() => service.stop('test'));

  const call = async (
    path: string,
    init: RequestInit = {},
  ): Promise<{ status: number; type: string | null; body: unknown }> => {
    const headers = { authorization: `Bearer ${token}`, ...(init.headers as Record<string, string> | undefined) };
    const response = await fetch(`${service.url}${path}`, { ...init, headers });
    const text = await response.text();
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      body: text === '' ? undefined : JSON.parse(text),
    };
  };
  const json = (method: string, body: unknown): RequestInit => ({
    method,
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const problem = (status: number, members: object = {}): object => ({
    status,
    type: 'application/problem+json; charset=utf-8',
    body: expect.objectContaining({
      status,
      title: expect.any(String),
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
      ...members,
    }),
  });

  it.each([
    '/api/records/urban/parts',
    '/api/accounts',
    '/%61pi/exchanges',
    '/api/none',
    '/',
    '/health/live/../../api/exchanges',
  ])('answers %s to nobody without the token', async (path) => {
    for (const authorization of [
      '',
      'Bearer',
      `Bearer ${token} x`,
      `Basic ${token}`,
      'Bearer a%20token',
      `Bearer ${'x'.repeat(5_000)}`,
    ])
      expect(await call(path, { headers: { authorization } })).toEqual(problem(401));
  });

  it.each([
    ['POST', '/api/hotline/tickets/%00/accept', {}],
    ['GET', '/api/hotline/tickets/%00', undefined],
    ['POST', '/api/hotline/tickets/T1/supplement', { text: 'x\u0000' }],
    ['PUT', '/api/hotline/standard-data/unit', { version: '1', rows: [{ code: '1\u0000', content: 'x' }] }],
    ['PUT', '/api/hotline/standard-data/unit', { version: '\ud800', rows: [{ code: '1', content: 'x' }] }],
    ['PUT', '/api/accounts/hotline/a', { password: '0123456789abcdef', joiner: '\u0000' }],
    ['GET', '/api/exchanges?key=%00', undefined],
  ])('refuses what nobody can store: %s %s', async (method, path, body) => {
    const headers = { 'content-type': 'application/json' };
    const answered = await call(path, { method, ...(body && { headers, body: JSON.stringify(body) }) });
    expect(answered).toMatchObject({ status: 400, type: 'application/problem+json; charset=utf-8' });
  });

  it('serves health and metrics to everybody', async () => {
    for (const path of ['/health/live', '/health/ready', '/metrics'])
      expect((await fetch(`${service.url}${path}`)).status).toBe(200);
  });

  it('hands the parameters of a list to the database', async () => {
    asked.length = 0;
    const path = '/api/records/urban/parts?sender=430100&key=a%7Cb&from=2026-11-22&page=2&pageSize=5&deleted=true';
    expect(await call(path)).toMatchObject({ status: 200, body: { total: 0, items: [] } });
    expect(asked).toEqual([
      [
        expect.objectContaining({ spec: 'urban', id: 'parts' }),
        { sender: '430100', key: 'a|b', from: new Date('2026-11-21T16:00:00Z'), deleted: true, page: 2, pageSize: 5 },
      ],
    ]);
  });

  it('asks for orphans older than a day by the references of the standard, or of one message', async () => {
    const ask = async (query: string): Promise<{ asked: string[]; filter: object }> => {
      asked.length = 0;
      expect(await call(`/api/orphans${query}`)).toMatchObject({ status: 200, body: { total: 0, items: [] } });
      const [references, filter] = asked[0] as [readonly KeyReference[], object];
      return { asked: references.map(({ facts, field }) => `${facts.id} ${field}`), filter };
    };
    const day = Date.now() - 24 * 3_600_000;
    const all = await ask('?spec=urban&sender=430100&page=2');
    expect(all.asked).toEqual([
      ...['eventdepts deptCode', 'syn-rec-media rec_id', 'syn-rec-act-inst rec_id'],
      ...['syn-rec-item-inst rec_id', 'syn-rec-item-inst act_id'],
    ]);
    const { to, ...filter } = all.filter as { to: Date };
    expect(filter).toEqual({ sender: '430100', page: 2, pageSize: 20 });
    expect(to.getTime() - day).toBeGreaterThanOrEqual(0);
    expect(to.getTime() - day).toBeLessThan(60_000);
    expect((await ask('?message=syn-rec-media&olderThanHours=0')).asked).toEqual(['syn-rec-media rec_id']);
    expect((await ask('?spec=police')).asked).toEqual([]);
  });

  it.each([
    [
      '/api/orphans?olderThanHours=-1&message=parts&key=x',
      400,
      expect.stringMatching(
        /^key is not.*; message must be one of .*syn-rec-media.*; olderThanHours must be a whole number/,
      ),
    ],
    ['/api/records/none/parts', 404, 'there is no spec of this id; known are urban, police, hotline'],
    ['/api/records/urban/none', 404, expect.stringMatching(/^urban has no message of this id; known are .*parts/)],
    ['/api/records/constructor/parts', 404, expect.any(String)],
    ['/api/none', 404, expect.any(String)],
    ['/api/records/urban/parts?page=0', 400, 'page must be a whole number from 1 to 10000'],
    [
      '/api/exchanges?outcome=x&pageSize=9999',
      400,
      expect.stringMatching(/^outcome must be one of .*; pageSize must be/),
    ],
    ['/api/exchanges?spec=none', 400, 'spec must be one of urban, police, hotline'],
    ['/api/warnings?rul=x', 400, expect.stringMatching(/^rul is not known here/)],
  ])('answers %s with %d', async (path, status, detail) =>
    expect(await call(path)).toEqual(problem(status, { detail })),
  );

  it.each([
    [`/api/records/urban/${'x'.repeat(201)}`, 414],
    ['/api/records/urban/%FF', 400],
  ])('answers a path that the router refuses as a problem as well', async (path, status) => {
    const { type, body } = await call(path);
    expect({ type, body }).toMatchObject({
      type: 'application/problem+json; charset=utf-8',
      body: { status, type: 'about:blank' },
    });
  });

  it('answers 503 while the database is away, and 500 without the cause on a bug', async () => {
    answer = () => Promise.reject(Object.assign(new Error('geheim'), { code: 'ECONNREFUSED' }));
    const away = await call('/api/dead-letters');
    expect(away).toEqual(problem(503, { detail: 'the database is away' }));
    answer = () => Promise.reject(new TypeError('geheim'));
    const bug = await call('/api/dead-letters');
    expect(bug).toEqual(problem(500));
    expect(JSON.stringify([away, bug])).not.toContain('geheim');
  });

  it('keeps accounts', async () => {
    const path = '/api/accounts/urban/changsha';
    const settings = { regions: ['430100'], joiner: '&', sourceAddresses: ['10.0.0.0/8'], areaUnit: 'ha' };
    const view = { spec: 'urban', account: 'changsha', ...settings, version: '1' };
    expect(await call(path, json('PUT', settings))).toEqual(
      problem(400, { detail: 'password is required for a new account' }),
    );
    expect(await call(path, json('PUT', { ...settings, password: 'correct horse' }))).toMatchObject({
      status: 201,
      body: view,
    });
    expect(await call(path, json('PUT', settings))).toMatchObject({ status: 200, body: view });
    expect(await call('/api/accounts?spec=urban')).toMatchObject({ status: 200, body: { total: 1, items: [view] } });
    expect(await call('/api/accounts?spec=urban&page=2')).toMatchObject({ status: 200, body: { total: 1, items: [] } });
    expect(await call(path, { method: 'DELETE' })).toMatchObject({ status: 204, body: undefined });
    expect(await call(path, { method: 'DELETE' })).toEqual(problem(404));
  });

  it('refuses bodies that it cannot read', async () => {
    const path = '/api/accounts/urban/changsha';
    expect(await call(path, json('PUT', '{'))).toEqual(problem(400));
    expect(await call(path, json('PUT', { regions: ['x'.repeat(300_000)] }))).toEqual(problem(413));
    expect(await call(path, { method: 'PUT', body: 'x', headers: { 'content-type': 'text/csv' } })).toEqual(
      problem(415),
    );
    expect(await call('/api/accounts/urban/a%20b', json('PUT', {}))).toEqual(
      problem(400, { faults: [expect.objectContaining({ parameter: 'account' })] }),
    );
    expect(await call('/api/accounts/none/a', json('PUT', {}))).toEqual(problem(404));
    expect(await call(path, { method: 'POST' })).toEqual(problem(404));
  });

  it('closes its parts when it stops', async () => {
    await service.stop('test');
    expect(closed).toBe(1);
  });

  it('does not start without a token', async () => {
    const start = startService(
      consoleService(() => ({ queries, accounts: book, tickets, registrations, close: () => Promise.resolve() })),
      {
        ...environment,
        CIVICBUS_CONSOLE_TOKEN_SHA256: 'geheim',
      },
    );
    await expect(start).rejects.toThrow(
      'CIVICBUS_CONSOLE_TOKEN_SHA256 is wrong: expected the SHA-256 of the console token, 64 hexadecimal digits',
    );
  });
});
