import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleRecord } from '@civicbus/specs/police/fixtures/sample-record';
import { eventually } from '@civicbus/testing/eventually';
import type { Page, StoredExchange } from '../support/console-client.js';
import { PoliceClient } from '../support/police-client.js';
import { type PoliceStack, startPoliceStack } from '../support/police-stack.js';
import { type ServiceProcess, startServiceProcess } from '../support/service-process.js';

let stack: PoliceStack;
const more: ServiceProcess[] = [];
beforeAll(async () => {
  stack = await startPoliceStack();
}, 60_000);
afterAll(async () => {
  for (const service of more) await service.stop();
  await stack?.stop();
}, 30_000);

const DEVICE = '/mpscmc/v1/mdm/device';
const PULL = '/subcmc/v1/mdm/device';
const device = (terminalId: string) => ({ ...sampleRecord('IF-SCMC-INFR-01'), terminalId });
const another = async (settings: Record<string, string>): Promise<PoliceClient> => {
  const service = await startServiceProcess('gateway-police', { ...stack.environment, ...settings });
  more.push(service);
  return new PoliceClient(service.url, stack.province.cmcId);
};
const answered = async (code: string) =>
  (await stack.console.get<Page<StoredExchange>>('/api/exchanges', { spec: 'police', pageSize: '100' })).items.filter(
    (one) => one.code === code,
  );

describe('a gateway that is a province alone', () => {
  it('serves the pulls, and nothing of the ministry', async () => {
    const reported = Array.from({ length: 25 }, (_, index) => device(`p${String(index).padStart(2, '0')}`));
    expect((await stack.province.report(DEVICE, reported)).status).toBe(200);
    const province = await another({ CIVICBUS_POLICE_ROLE: 'province' });
    const pulled: unknown[] = [];
    for (const page of [1, 2, 3]) {
      const { body } = await province.page(PULL, page, 10);
      expect(body).toMatchObject({ code: 0, total: 25 });
      pulled.push(...(body.data ?? []));
    }
    expect(pulled).toEqual(reported.map(({ reportType: _, ...fields }: Record<string, unknown>) => fields));
    expect((await province.page(PULL, 1, 10, 'another')).status).toBe(400);
    for (const path of [DEVICE, '/mpscmc/v1/subcmc/register', '/mpscmc/v1/fs/upload']) {
      expect((await province.post(path, {})).status).toBe(404);
    }
    expect((await province.page(DEVICE, 0, 10)).status).toBe(404);
  }, 60_000);

  it('refuses whoever is not the ministry', async () => {
    const province = await another({
      CIVICBUS_POLICE_ROLE: 'province',
      CIVICBUS_POLICE_MINISTRY_ADDRESSES: '192.0.2.0/24',
    });
    expect((await province.page(PULL, 1, 10)).status).toBe(403);
  }, 60_000);
});

describe('a platform that sends too fast', () => {
  it('is answered 509, and taken again later', async () => {
    const slow = await another({ CIVICBUS_POLICE_RATE_PER_MINUTE: '60' });
    const send = async () => (await slow.report(DEVICE, [device('fast')])).status;
    const answers = await Promise.all(Array.from({ length: 80 }, send));
    expect(answers.filter((status) => status === 200).length).toBeGreaterThanOrEqual(60);
    expect(answers).toContain(509);
    expect(new Set(answers)).toEqual(new Set([200, 509]));
    await eventually(async () => expect(await send()).toBe(200), { intervalMs: 200 });
    await eventually(async () => expect(await answered('509')).not.toHaveLength(0));
  }, 60_000);
});

describe('the addresses of a platform', () => {
  const from = { 'x-forwarded-for': '192.0.2.7' };
  const report = (client: PoliceClient, headers: Record<string, string>) =>
    client.post(DEVICE, { cmcId: client.cmcId, data: [device('proxied')] }, headers);

  it('are those before a trusted proxy, and a header of anybody else means nothing', async () => {
    const proxied = await another({ CIVICBUS_TRUSTED_PROXIES: '127.0.0.1' });
    expect((await report(proxied, {})).status).toBe(200);
    expect((await report(proxied, from)).status).toBe(403);
    // What the caller itself has put in front of the proxy's own entry is not believed.
    expect((await report(proxied, { 'x-forwarded-for': '127.0.0.1, 192.0.2.7' })).status).toBe(403);
    expect((await report(stack.province, from)).status).toBe(200);
    await eventually(async () => expect(await answered('403')).not.toHaveLength(0));
    const listed = { areaCode: '620000', reportType: 'U', pushIpList: ['127.0.0.1', '192.0.2.7'] };
    expect((await stack.province.register(listed)).status).toBe(200);
    await eventually(async () => expect((await report(proxied, from)).status).toBe(200));
  }, 60_000);
});

describe('a security event beyond the printed table', () => {
  it('is taken where an operator has added it', async () => {
    const file = join(tmpdir(), `civicbus-events-${process.pid}.json`);
    await writeFile(file, JSON.stringify([{ eventType: 2, eventCode: 90, level: 1, name: '本地事件' }]));
    const event = { ...sampleRecord('IF-SCMC-SECURITY-01'), eventType: 2, eventCode: 90 };
    const extended = await another({ CIVICBUS_POLICE_SECURITY_EVENTS_FILE: file });
    const path = '/mpscmc/v1/security/event';
    expect((await extended.report(path, [event])).status).toBe(200);
    expect((await stack.province.report(path, [event])).status).toBe(400);
  }, 60_000);
});
