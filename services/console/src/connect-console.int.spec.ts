import { createHash } from 'node:crypto';
import { type RunningService, startService } from '@civicbus/chassis/start-service';
import { messageFacts } from './catalogue.js';
import { DeadLetters } from '@civicbus/store/dead-letters';
import { acceptedRecords, record } from '@civicbus/store/fixtures/events';
import { migrate } from '@civicbus/store/migrate';
import { createPool } from '@civicbus/store/pool';
import { RecordWriter } from '@civicbus/store/record-writer';
import { Accounts } from '@civicbus/store/accounts';
import type { Page } from '@civicbus/store/queries/page';
import type { RecordItem } from '@civicbus/store/queries/records';
import { eventually } from '@civicbus/testing/eventually';
import { type PostgresServer, startPostgres } from '@civicbus/testing/postgres-server';
import { verify } from '@node-rs/argon2';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectConsole } from './connect-console.js';
import { consoleService } from './console-service.js';

const token = 'a-token-of-this-test';
const receivedAt = new Date('2026-11-22T00:00:00Z');
const eventId = '019ab000-0000-7000-8000-000000000001';

describe('the console over PostgreSQL', () => {
  let postgres: PostgresServer;
  let service: RunningService;
  let pool: ReturnType<typeof createPool>;

  beforeAll(async () => {
    postgres = await startPostgres();
    await migrate({ url: postgres.url, applicationName: 'test' });
    pool = createPool({ url: postgres.url, applicationName: 'test' }, () => undefined);
    await new RecordWriter(pool, [messageFacts('urban', 'departments')]).write([
      {
        id: eventId,
        spec: 'urban',
        message: 'departments',
        sender: '430100',
        epoch: 1,
        sequence: 7,
        receivedAt,
        storedAt: receivedAt,
        records: acceptedRecords([
          { key: 'D1', deleted: false, body: Buffer.from('{"deptName":"城管局","_unknown":{"extra":1}}') },
          { key: 'D2', deleted: true, body: Buffer.from('{}') },
        ]),
        warnings: [{ index: 0, field: 'deptName', rule: 'name-differs', text: '名称不符' }],
        peer: 'changsha',
        code: '0',
        bytes: 120,
        traceId: '0af7651916cd43dd8448eb211c80319c',
      },
    ]);
    await new DeadLetters(pool).put({
      consumer: 'persistence',
      subject: 'civic.records.urban.departments',
      sequence: 8,
      incarnation: '2026-11-22T00:00:00Z',
      storedAt: receivedAt,
      deliveries: 1,
      id: '',
      headers: {},
      data: new Uint8Array([1]),
      reason: 'undecodable: no protobuf',
    });
    service = await startService(consoleService(connectConsole), {
      CIVICBUS_PORT: '0',
      CIVICBUS_LOG_LEVEL: 'silent',
      CIVICBUS_POSTGRES_URL: postgres.url,
      CIVICBUS_CONSOLE_TOKEN_SHA256: createHash('sha256').update(token).digest('hex'),
    });
  }, 60_000);
  afterAll(async () => {
    await service.stop('test');
    await pool.end();
    await postgres.stop();
  });

  const call = async (path: string, method = 'GET', body?: unknown): Promise<{ status: number; body: unknown }> => {
    const response = await fetch(`${service.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  };

  it('lists records with what the bus knows of them', async () => {
    const meta = {
      sender: '430100',
      key: 'D1',
      receivedAt: '2026-11-22T08:00:00.000+08:00',
      sequence: 7,
      deleted: false,
      unknown: { extra: 1 },
    };
    expect(
      await call('/api/records/urban/departments?key=D1&sender=430100&from=2026-11-22&to=2026-11-23'),
    ).toMatchObject({
      status: 200,
      body: { total: 1, items: [{ deptName: '城管局', _meta: meta }] },
    });
    expect(await call('/api/records/urban/departments?deleted=true&pageSize=1')).toMatchObject({
      body: { total: 2, items: [{}] },
    });
    expect(await call('/api/records/urban/parts')).toMatchObject({ status: 200, body: { total: 0, items: [] } });
  });

  it('lists exchanges, warnings and dead letters', async () => {
    const exchange = {
      id: eventId,
      direction: 'in',
      peer: 'changsha',
      outcome: 'accepted',
      keys: ['D1', 'D2'],
      records: 2,
      bytes: 120,
    };
    const filters =
      'spec=urban&message=departments&peer=changsha&outcome=accepted&key=D2&traceId=0af7651916cd43dd8448eb211c80319c';
    expect(await call(`/api/exchanges?${filters}`)).toMatchObject({
      status: 200,
      body: { total: 1, items: [exchange] },
    });
    expect(await call('/api/exchanges?outcome=refused')).toMatchObject({ body: { total: 0, items: [] } });
    const warning = { sender: '430100', field: 'deptName', rule: 'name-differs', day: '2026-11-22', count: 1 };
    expect(await call('/api/warnings?spec=urban&rule=name-differs&fromDay=2026-11-22')).toMatchObject({
      body: { total: 1, items: [warning] },
    });
    const letter = { consumer: 'persistence', reason: 'undecodable', detail: 'no protobuf', sequence: 8 };
    expect(await call('/api/dead-letters?spec=urban&reason=undecodable')).toMatchObject({
      body: { total: 1, items: [letter] },
    });
  });

  it('labels areas with the unit of their sender, and leaves the number as it was sent', async () => {
    const facts = messageFacts('urban', 'grids');
    const body = { districtCode: '430102', area: 8976.23, statisticalTime: '2026-11-22T00:00:00+08:00' };
    await new RecordWriter(pool, [facts]).write([
      {
        ...{ id: eventId.replace(/1$/, '9'), spec: 'urban', message: 'grids', sender: '430100', epoch: 1, sequence: 9 },
        ...{ receivedAt, storedAt: receivedAt, warnings: [], peer: 'unit', code: '0', bytes: 1, traceId: 'a' },
        records: acceptedRecords([record('430102|2026-11-22', body)]),
      },
    ]);
    const units = async () => {
      const { body: page } = await call('/api/records/urban/grids');
      return (page as Page<RecordItem>).items.map(({ area, _meta }) => [area, _meta.areaUnit]);
    };
    expect(await units()).toEqual([[8976.23, undefined]]);
    const settings = { regions: ['430100'], password: 'correct horse' };
    expect(await call('/api/accounts/urban/unit', 'PUT', settings)).toMatchObject({ body: { areaUnit: 'm2' } });
    expect(await units()).toEqual([[8976.23, 'm2']]);
    await call('/api/accounts/urban/unit', 'PUT', { ...settings, areaUnit: 'km2' });
    expect(await units()).toEqual([[8976.23, 'km2']]);
    await call('/api/accounts/urban/unit', 'DELETE');
  });

  it('keeps accounts with an argon2id hash', async () => {
    const path = '/api/accounts/urban/changsha';
    expect((await call(path, 'PUT', { regions: ['430100'], password: 'correct horse' })).status).toBe(201);
    expect((await call(path, 'PUT', { regions: ['430100', '430200'], joiner: '&' })).status).toBe(200);
    const [account] = await new Accounts(pool).snapshot('urban');
    expect(account).toMatchObject({ account: 'changsha', regions: ['430100', '430200'], joiner: '&' });
    expect(account?.passwordHash).toMatch(/^\$argon2id\$/);
    expect(await verify(account?.passwordHash ?? '', 'correct horse')).toBe(true);
    expect((await call(path, 'DELETE')).status).toBe(204);
    expect(await call('/api/accounts?spec=urban')).toMatchObject({ body: { total: 0 } });
  });

  it('answers 503 within seconds while the database is silent or away, and recovers by itself', async () => {
    expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
    for (const [away, back] of [
      [() => postgres.pause(), () => postgres.resume()],
      [() => postgres.kill(), () => postgres.start()],
    ] as const) {
      await away();
      const startedAt = performance.now();
      const answers = await Promise.all([
        call('/api/exchanges'),
        call('/api/accounts'),
        fetch(`${service.url}/health/ready`),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
      expect(performance.now() - startedAt).toBeLessThan(7_000);
      await back();
      await eventually(async () => expect((await call('/api/exchanges')).status).toBe(200), { timeoutMs: 15_000 });
      await eventually(async () => expect((await fetch(`${service.url}/health/ready`)).status).toBe(200));
    }
  }, 60_000);
});
