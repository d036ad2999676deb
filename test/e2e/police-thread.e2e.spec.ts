import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleRecord } from '@civicbus/specs/police/fixtures/sample-record';
import { dayOf } from '@civicbus/specs/police/day';
import { police } from '@civicbus/specs/police/spec';
import { eventually } from '@civicbus/testing/eventually';
import type { Page, StoredExchange, StoredRecord } from '../support/console-client.js';
import { PoliceClient } from '../support/police-client.js';
import { type PoliceStack, startPoliceStack } from '../support/police-stack.js';

let stack: PoliceStack;
beforeAll(async () => {
  stack = await startPoliceStack({ CIVICBUS_POLICE_AUTO_APPROVE: 'on' });
}, 60_000);
afterAll(() => stack?.stop(), 30_000);

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGMwTpsJAAICATNWh+JUAAAAAElFTkSuQmCC',
  'base64',
);
const ORG = '/mpscmc/v1/ua/org';
const DEVICE = '/mpscmc/v1/mdm/device';
const org = (orgId: string, parentOrgId = '', more: object = {}) => ({
  reportType: 'A',
  collectTime: 1_663_261_200_000,
  orgId,
  orgName: `机构 ${orgId}`,
  parentOrgId,
  ...more,
});
const device = (terminalId: string, more: object = {}) => ({ ...sampleRecord('IF-SCMC-INFR-01'), terminalId, ...more });
const records = (message: string, query: Record<string, string> = {}) =>
  stack.console.get<Page<StoredRecord>>(`/api/records/police/${message}`, query);
const exchanges = (query: Record<string, string>) =>
  stack.console.get<Page<StoredExchange>>('/api/exchanges', { spec: 'police', ...query });

const omit = (record: object, field: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));

describe('the ministry', () => {
  it.each(police.messages.filter(({ facts }) => facts.id !== 'IF-SCMC-PLATFORM-01').map(({ facts }) => facts))(
    'takes $id and shows it in the console and in its listings',
    async ({ id, paths: [path = ''], batch, fields, listings }) => {
      const sample: Record<string, unknown> = { ...sampleRecord(id) };
      if (fields.some(({ name }) => name === 'date')) sample['date'] = dayOf(Date.now() - 86_400_000);
      if (id === 'IF-SCMC-PERSONNEL-01') sample['parentOrgId'] = '';
      if (id === 'IF-SCMC-PLATFORM-04') sample['fileId'] = (await stack.province.upload(PNG, 'a.png')).body.fileId;
      const answer =
        batch === 'single' ? await stack.province.single(path, sample) : await stack.province.report(path, [sample]);
      expect(answer.body).toEqual({ code: 0, message: 'ok' });
      for (const query of listings?.query ?? []) {
        const { body } = await stack.province.page(query, 0, 10);
        expect(body).toMatchObject({ code: 0, message: 'ok', total: 1 });
        const stored = omit(sample, 'reportType');
        expect(body.data?.[0]).toMatchObject({ ...stored, cmcId: stack.province.cmcId });
        expect(body.data?.[0]).not.toHaveProperty('reportType');
      }
      await eventually(async () => {
        const { items } = await records(id);
        expect(items[0]).toMatchObject({ _meta: { sender: stack.province.cmcId, deleted: false } });
      });
    },
  );

  it('shows its registration under its interface id', async () => {
    const { items } = await records('IF-SCMC-PLATFORM-01');
    expect(items[0]).toMatchObject({ areaCode: '620000', pushIpList: ['127.0.0.1'], _meta: { key: '' } });
  });

  it('keeps a Long of 64 bits digit by digit', async () => {
    const body = `{"cmcId":"${stack.province.cmcId}","data":[${JSON.stringify(device('long')).replace(/"collectTime":\d+/, '"collectTime":9223372036854775807')}]}`;
    expect((await stack.province.post(DEVICE, body)).status).toBe(200);
    const { text } = await stack.province.page(DEVICE, 0, 5000);
    expect(text).toContain('9223372036854775807');
  });

  it('deletes, hides what is deleted, and takes it back', async () => {
    const before = (await stack.province.page(DEVICE, 0, 1)).body.total ?? 0;
    const total = async () => (await stack.province.page(DEVICE, 0, 1)).body.total;
    await stack.province.report(DEVICE, [device('gone')]);
    expect(await total()).toBe(before + 1);
    expect(
      (await stack.province.report(DEVICE, [device('gone', { reportType: 'D' }), device('never', { reportType: 'D' })]))
        .status,
    ).toBe(200);
    expect(await total()).toBe(before);
    const { items } = await records('IF-SCMC-INFR-01', { key: 'gone', deleted: 'true' });
    expect(items[0]?._meta.deleted).toBe(true);
    await stack.province.report(DEVICE, [device('gone', { reportType: 'U' })]);
    expect(await total()).toBe(before + 1);
  });

  it('shows a province nothing of another', async () => {
    const other = await stack.province.register({ areaCode: '110000', pushIpList: ['127.0.0.1'] });
    const beijing = new PoliceClient(stack.gateway.url, other.body.cmcId ?? '');
    expect((await beijing.page(DEVICE, 0, 10)).body).toMatchObject({ total: 0, data: [] });
    await beijing.report(DEVICE, [device('t-bj')]);
    expect((await beijing.page(DEVICE, 0, 10)).body).toMatchObject({ total: 1, data: [{ terminalId: 't-bj' }] });
  });

  it('traces every exchange under its interface, and nothing of the cmcId in its logs', async () => {
    await stack.province.page(`${DEVICE}/page`, 0, 1);
    await stack.province.page(DEVICE, 0, 5001);
    await eventually(async () => {
      const [accepted, refused, uploads] = await Promise.all([
        exchanges({ message: 'IF-SCMC-INFR-01', outcome: 'accepted' }),
        exchanges({ message: 'IF-SCMC-INFR-01', outcome: 'refused' }),
        exchanges({ message: 'IF-SCMC-FS-01' }),
      ]);
      expect(accepted.items.length).toBeGreaterThan(3);
      expect(refused.items[0]).toMatchObject({ code: '400', peer: stack.province.cmcId });
      expect(uploads.items[0]).toMatchObject({ outcome: 'accepted', code: '0' });
    });
    expect(stack.gateway.output()).not.toContain(stack.province.cmcId);
    expect(stack.gateway.output()).toContain('"peer":"620000"');
  });
});

describe('organisations', () => {
  it('are taken right after their parent, and refused before it', async () => {
    expect((await stack.province.report(ORG, [org('p1')])).status).toBe(200);
    expect((await stack.province.report(ORG, [org('c1', 'p1'), org('c2', 'c1')])).status).toBe(200);
    const early = await stack.province.report(ORG, [org('x1', ''), org('x3', 'x2'), org('x2', 'x1')]);
    expect(early.body).toMatchObject({
      status: 400,
      errors: [{ field: 'data[1].parentOrgId', rejectedValue: 'x2' }],
    });
    expect((await stack.province.report(ORG, [org('p1', 'c2')])).body.errors).toMatchObject([
      { field: 'data[0].parentOrgId' },
    ]);
    await stack.province.report(ORG, [org('c2', 'c1', { reportType: 'D' })]);
    expect((await stack.province.report(ORG, [org('c3', 'c2')])).status).toBe(400);
  });
});

describe('the province', () => {
  it('serves pulls whose pages, taken one by one, are what was reported to it, parents first', async () => {
    const reported = Array.from({ length: 57 }, (_, index) =>
      org(`o${index}`, index === 0 ? '' : `o${Math.floor((index - 1) / 3)}`, { description: `第 ${index} 个` }),
    );
    expect((await stack.province.report(ORG, reported)).status).toBe(200);
    const pulled: Record<string, unknown>[] = [];
    let total = Infinity;
    for (let page = 1; pulled.length < total; page += 1) {
      const { body } = await stack.province.page('/subcmc/v1/ua/org', page, 10);
      expect(body.code).toBe(0);
      total = body.total ?? 0;
      expect(body.data?.length).toBeGreaterThan(0);
      pulled.push(...(body.data ?? []));
    }
    expect(pulled).toHaveLength(total);
    const expected = reported.map((record) => omit(record, 'reportType'));
    const mine = pulled.filter(({ description }) => String(description).startsWith('第'));
    expect(mine.toSorted((a, b) => Number(String(a['orgId']).slice(1)) - Number(String(b['orgId']).slice(1)))).toEqual(
      expected,
    );
    const seen = new Set<unknown>();
    for (const { orgId, parentOrgId } of pulled) {
      expect(parentOrgId === '' || seen.has(parentOrgId)).toBe(true);
      seen.add(orgId);
    }
    const past = await stack.province.page('/subcmc/v1/ua/org', 1_000, 10);
    expect(past.body).toMatchObject({ code: 0, total, data: [] });
  });

  it('answers 400 for page 0, another cmcId, and without parameters', async () => {
    expect((await stack.province.page('/subcmc/v1/mdm/device', 0, 10)).body.errors).toMatchObject([
      { field: 'pageNum' },
    ]);
    expect((await stack.province.page('/subcmc/v1/mdm/device', 1, 10, 'other')).body.errors).toMatchObject([
      { field: 'cmcId' },
    ]);
    const { body } = await stack.province.request('/subcmc/v1/mdm/device', {});
    expect(body.errors?.map(({ field }) => field)).toEqual(['cmcId', 'pageNum', 'pageSize']);
  });
});
