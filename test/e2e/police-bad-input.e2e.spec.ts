import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jetstreamManager } from '@nats-io/jetstream';
import { connectBus } from '@civicbus/bus/connection';
import { dayOf } from '@civicbus/specs/police/day';
import { sampleRecord } from '@civicbus/specs/police/fixtures/sample-record';
import { eventually } from '@civicbus/testing/eventually';
import type { Page, StoredExchange } from '../support/console-client.js';
import type { PoliceAnswer } from '../support/police-client.js';
import { type PoliceStack, startPoliceStack } from '../support/police-stack.js';

let stack: PoliceStack;
beforeAll(async () => {
  stack = await startPoliceStack({ CIVICBUS_BODY_TIMEOUT_MS: '1000' });
}, 60_000);
afterAll(() => stack?.stop(), 30_000);

const DAY_MS = 86_400_000;
const DEVICE = '/mpscmc/v1/mdm/device';
const DAUS = '/mpscmc/v1/ua/user/daus';
const ORG = '/mpscmc/v1/ua/org';
const USER = '/mpscmc/v1/ua/user';
const UPLOAD = '/mpscmc/v1/fs/upload';
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const EXE = Buffer.from('4d5a900003000000', 'hex');
const device = sampleRecord('IF-SCMC-INFR-01');
const daus = (date: string) => ({ ...sampleRecord('IF-SCMC-PERSONNEL-03'), date });
const event = sampleRecord('IF-SCMC-SECURITY-01');
const org = { ...sampleRecord('IF-SCMC-PERSONNEL-01'), parentOrgId: '' };
const without = (record: object, field: string) => ({ ...record, [field]: undefined });
const hundred = (bad: object) =>
  Array.from({ length: 100 }, (_, index) => (index === 57 ? bad : { ...device, terminalId: `t${index}` }));

const eventsOnTheBus = async (): Promise<number> => {
  const connection = await connectBus({ url: stack.nats.url, name: 'test' });
  const { state } = await (await jetstreamManager(connection)).streams.info('RECORDS');
  await connection.close();
  return state.messages;
};
const client = () => stack.province;
const raw = (method: string, path: string, headers: Record<string, string> = {}, body?: string) =>
  client().request(path, { method, headers, ...(body !== undefined && { body }) });

type Send = () => Promise<PoliceAnswer>;
/** What is wrong, how it is sent, the status, the fields of the errors (none: no `errors`), and the interface of the trace. */
const cases: readonly (readonly [string, Send, number, readonly string[], string])[] = [
  [
    'one bad record in a hundred',
    () => client().report(DEVICE, hundred(without({ ...device, terminalType: 9 }, 'model'))),
    400,
    ['data[57].model', 'data[57].terminalType'],
    'IF-SCMC-INFR-01',
  ],
  [
    'statistics of 8 days ago',
    () => client().report(DAUS, [daus(dayOf(Date.now() - 8 * DAY_MS))]),
    400,
    ['data[0].date'],
    'IF-SCMC-PERSONNEL-03',
  ],
  [
    'statistics of tomorrow',
    () => client().report(DAUS, [daus(dayOf(Date.now() + DAY_MS))]),
    400,
    ['data[0].date'],
    'IF-SCMC-PERSONNEL-03',
  ],
  ['an unknown cmcId', () => client().report(DEVICE, [device], { cmcId: 'nobody' }), 400, ['cmcId'], 'IF-SCMC-INFR-01'],
  ['no cmcId and no data', () => client().post(ORG, { data: [] }), 400, ['cmcId', 'data'], 'IF-SCMC-PERSONNEL-01'],
  [
    'no cmcId and a bad record',
    () => client().post(ORG, { data: [without(org, 'orgName')] }),
    400,
    ['cmcId', 'data[0].orgName'],
    'IF-SCMC-PERSONNEL-01',
  ],
  ['101 records', () => client().report(DEVICE, [...hundred(device), device]), 400, ['data'], 'IF-SCMC-INFR-01'],
  [
    'a child before its parent',
    () => client().report(ORG, [{ ...org, orgId: 'c', parentOrgId: 'nobody' }]),
    400,
    ['data[0].parentOrgId'],
    'IF-SCMC-PERSONNEL-01',
  ],
  [
    'an event pair that is not in the table',
    () => client().report('/mpscmc/v1/security/event', [{ ...event, eventType: 1, eventCode: 99 }]),
    400,
    ['data[0].eventCode'],
    'IF-SCMC-SECURITY-01',
  ],
  ['a flat body where a batch is due', () => client().single(DEVICE, device), 400, ['data'], 'IF-SCMC-INFR-01'],
  [
    'a duplicate name',
    () => client().post(DEVICE, `{"cmcId":"${client().cmcId}","cmcId":"x","data":[]}`),
    400,
    [],
    'IF-SCMC-INFR-01',
  ],
  ['malformed JSON', () => client().post(DEVICE, '{"data":[,]}'), 400, [], 'IF-SCMC-INFR-01'],
  [
    'an exponent for an integer',
    () =>
      client().post(
        DEVICE,
        JSON.stringify({ cmcId: client().cmcId, data: [device] }).replace(/"collectTime":\d+/, '"collectTime":1e12'),
      ),
    400,
    ['data[0].collectTime'],
    'IF-SCMC-INFR-01',
  ],
  [
    'an unknown fileId',
    () =>
      client().single('/mpscmc/v1/subcmc/network_topology', {
        ...sampleRecord('IF-SCMC-PLATFORM-04'),
        fileId: 'nothing',
      }),
    400,
    ['fileId'],
    'IF-SCMC-PLATFORM-04',
  ],
  ['pageSize=5001', () => client().page(DEVICE, 0, 5001), 400, ['pageSize'], 'IF-SCMC-INFR-01'],
  [
    'a page of the query of nobody',
    () => client().page(`${DEVICE}/page`, 0, 1, 'nobody'),
    400,
    ['cmcId'],
    'IF-SCMC-INFR-01',
  ],
  ['an .exe named .png', () => client().upload(EXE, 'a.png'), 400, ['file'], 'IF-SCMC-FS-01'],
  ['an empty file', () => client().upload(Buffer.alloc(0), 'a.png'), 400, ['file'], 'IF-SCMC-FS-01'],
  [
    'a file in another part',
    () => client().upload(PNG, 'a.png', client().cmcId, 'picture'),
    400,
    ['file'],
    'IF-SCMC-FS-01',
  ],
  ['a long file name', () => client().upload(PNG, `${'x'.repeat(252)}.png`), 400, ['file'], 'IF-SCMC-FS-01'],
  ['an upload without cmcId', () => client().upload(PNG, 'a.png', ''), 400, ['cmcId'], 'IF-SCMC-FS-01'],
  ['an upload that is no form', () => client().post(UPLOAD, '{}', { cmcId: client().cmcId }), 415, [], 'IF-SCMC-FS-01'],
  [
    'a file of 11 MB',
    () => client().upload(Buffer.concat([PNG, Buffer.alloc(11_000_000)]), 'a.png'),
    413,
    [],
    'IF-SCMC-FS-01',
  ],
  ['a body of 11 MB', () => client().post(USER, `"${'x'.repeat(11_000_000)}"`), 413, [], 'IF-SCMC-PERSONNEL-02'],
  [
    'another content type',
    () => raw('POST', USER, { 'content-type': 'text/plain' }, 'x'),
    415,
    [],
    'IF-SCMC-PERSONNEL-02',
  ],
  [
    'a form',
    () => raw('POST', USER, { 'content-type': 'application/x-www-form-urlencoded' }, 'a=b'),
    415,
    [],
    'IF-SCMC-PERSONNEL-02',
  ],
  [
    'another method',
    () => raw('PUT', USER, { 'content-type': 'application/json' }, '{}'),
    405,
    [],
    'IF-SCMC-PERSONNEL-02',
  ],
  ['a GET where nothing is listed', () => raw('GET', DAUS), 405, [], 'IF-SCMC-PERSONNEL-03'],
  [
    'the path of the call sample',
    () => raw('POST', '/asset_manage/save', { 'content-type': 'application/json' }, '{}'),
    404,
    [],
    '',
  ],
];

describe('bad input', () => {
  it.each(cases)(
    '%s is answered as the document says, leaves a trace and nothing on the bus',
    async (_what, send, status, fields, message) => {
      const before = await eventsOnTheBus();
      const traces = () =>
        stack.console.get<Page<StoredExchange>>('/api/exchanges', { spec: 'police', outcome: 'refused' });
      const { total } = await traces();
      const { status: answered, body } = await send();
      expect({ status: answered, fields: (body.errors ?? []).map(({ field }) => field).sort() }).toEqual({
        status,
        fields: [...fields].sort(),
      });
      expect(body).toMatchObject({
        status,
        timestamp: expect.any(Number),
        error: expect.any(String),
        message: expect.any(String),
        path: expect.stringMatching(/^\/[^?]*$/),
      });
      expect('errors' in body).toBe(fields.length > 0);
      await eventually(async () => {
        const { total: after, items } = await traces();
        expect(after).toBe(total + 1);
        expect(items[0]).toMatchObject({ message, code: String(status) });
        expect(items[0]?.reason).toBeTruthy();
      });
      expect(await eventsOnTheBus()).toBe(before);
    },
  );

  it('takes a PNG named .exe, and a JPEG', async () => {
    expect((await client().upload(PNG, 'a.exe')).body).toEqual({
      code: 0,
      message: 'ok',
      fileId: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect((await client().upload(Buffer.from('ffd8ffe000104a46', 'hex'), 'C:\\temp\\b.jpg')).status).toBe(200);
    const { rows } = await stack.pool.query<{ label: string; type: string }>(
      'select label, type from civicbus.file order by created_at',
    );
    expect(rows).toEqual([
      { label: 'a.exe', type: 'image/png' },
      { label: 'b.jpg', type: 'image/jpeg' },
    ]);
  });

  it('never repeats or logs what is personal', async () => {
    const user = {
      ...sampleRecord('IF-SCMC-PERSONNEL-02'),
      idNo: '身份证'.repeat(200),
      mobile: '1390000000013900000000',
    };
    const { text, status } = await client().report(USER, [user]);
    expect(status).toBe(400);
    expect(text).not.toMatch(/身份证身份证|13900000000/);
    expect(stack.gateway.output()).not.toMatch(/身份证身份证|13900000000/);
  });

  it('answers 408 for a body that stalls, in the shape of the document', async () => {
    const { port } = new URL(stack.gateway.url);
    const socket = connect(Number(port), '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.write(
      `POST ${USER} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000000\r\n\r\n{"cmcId":`,
    );
    await eventually(() => expect(answer).toContain('"status":408'), { timeoutMs: 5_000 });
    expect(answer).toMatch(/^HTTP\/1.1 408/);
    socket.destroy();
  });

  it('answers a page that would be larger than 10 MB with 400 on pageSize', async () => {
    const description = '长'.repeat(255);
    for (let from = 0; from < 5_000; from += 100) {
      const batch = Array.from({ length: 100 }, (_, index) => ({
        ...org,
        orgId: `${from + index}-${'标'.repeat(200)}`,
        orgName: '名'.repeat(255),
        description,
        contact: '人'.repeat(20),
      }));
      expect((await client().report(ORG, batch)).status).toBe(200);
    }
    const { status, body } = await client().page(ORG, 0, 5_000);
    expect({ status, errors: body.errors }).toMatchObject({ status: 400, errors: [{ field: 'pageSize' }] });
    const page = await client().page(ORG, 0, 3_000);
    expect(page.body.data).toHaveLength(3_000);
    expect((await client().page(ORG, 1, 3_000)).body).toMatchObject({ total: 5_000, data: { length: 2_000 } });
    const pull = await client().page('/subcmc/v1/ua/org', 2, 2_500);
    expect(pull.body).toMatchObject({ total: 5_000, data: { length: 2_500 } });
  }, 120_000);
});
