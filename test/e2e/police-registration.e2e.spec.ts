import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleRecord } from '@civicbus/specs/police/fixtures/sample-record';
import { eventually } from '@civicbus/testing/eventually';
import type { Page, StoredExchange, StoredRecord } from '../support/console-client.js';
import { PoliceClient } from '../support/police-client.js';
import { type PoliceStack, startPoliceStack } from '../support/police-stack.js';
import { startServiceProcess } from '../support/service-process.js';

let stack: PoliceStack;
beforeAll(async () => {
  stack = await startPoliceStack({
    CIVICBUS_POLICE_KNOWN_IDS: '330000=old-id',
    CIVICBUS_POLICE_AREA_RANGES: '620000=127.0.0.1,510000=127.0.0.0/8',
  });
}, 60_000);
afterAll(() => stack?.stop(), 30_000);

interface Registration {
  readonly area: string;
  readonly state: string;
  readonly sender: string | null;
  readonly version: string;
}

const DEVICE = '/mpscmc/v1/mdm/device';
const HERE = { pushIpList: ['127.0.0.1'] };
const register = (registration: object) => stack.province.register(registration);
const registrationOf = async (area: string): Promise<Registration | undefined> =>
  (await stack.console.get<Page<Registration>>('/api/registrations', { spec: 'police' })).items.find(
    (one) => one.area === area,
  );
const decide = async (area: string, decision: string, version: string | undefined) => {
  const response = await fetch(`${stack.console.url}/api/registrations/police/${area}/decision`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${stack.console.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ decision, version }),
  });
  return response.status;
};
const deviceOf = (cmcId: string | undefined) =>
  new PoliceClient(stack.gateway.url, cmcId ?? '').report(DEVICE, [sampleRecord('IF-SCMC-INFR-01')]);

describe('a first registration', () => {
  it('waits for an operator, who approves what he saw, and is then answered its cmcId', async () => {
    const asked = await register({ areaCode: '1100000', ...HERE });
    expect(asked).toMatchObject({
      status: 403,
      body: { status: 403, error: 'Forbidden', path: '/mpscmc/v1/subcmc/register' },
    });
    expect(asked.body.errors).toBeUndefined();
    const seen = await registrationOf('110000');
    expect(seen).toMatchObject({ state: 'pending', sender: null });
    // Somebody else asks in between: the operator must look again.
    await register({ areaCode: '110000', pushIpList: ['127.0.0.1', '192.0.2.9'] });
    expect(await decide('110000', 'approve', seen?.version)).toBe(409);
    expect(await decide('110000', 'approve', (await registrationOf('110000'))?.version)).toBe(200);
    // Readable from then on, under the identity that it has not been told yet.
    const issued = (await registrationOf('110000'))?.sender ?? '';
    await eventually(async () => {
      const { items } = await stack.console.get<Page<StoredRecord>>('/api/records/police/IF-SCMC-PLATFORM-01', {
        sender: issued,
      });
      expect(items).toMatchObject([{ areaCode: '110000', pushIpList: ['127.0.0.1', '192.0.2.9'] }]);
    });
    const accepted = await register({ areaCode: '110000', ...HERE });
    expect(accepted.body.cmcId).toBe(issued);
    expect(accepted.body).toEqual({ code: 0, message: 'ok', cmcId: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect((await deviceOf(accepted.body.cmcId)).status).toBe(200);
    expect((await register({ areaCode: '110000', ...HERE })).body.cmcId).toBe(accepted.body.cmcId);
    const { rows } = await stack.pool.query<{ action: string; outcome: string }>(
      "select action, outcome from civicbus.operator_action where subject = '110000' order by at",
    );
    expect(rows).toEqual([
      { action: 'registration-approve', outcome: 'refused' },
      { action: 'registration-approve', outcome: 'done' },
    ]);
  });

  it('that is refused stays refused until an operator approves it', async () => {
    await register({ areaCode: '120000', ...HERE });
    expect(await decide('120000', 'refuse', (await registrationOf('120000'))?.version)).toBe(200);
    expect((await register({ areaCode: '120000', ...HERE })).status).toBe(403);
    expect(await decide('990000', 'approve', '1')).toBe(404);
  });

  it('from the range configured for its area is accepted at once', async () => {
    expect((await register({ areaCode: '510000', pushIpList: ['192.0.2.1'] })).body.cmcId).toMatch(/^[0-9a-f]{32}$/);
  });

  it('keeps the cmcId of an earlier version', async () => {
    expect((await register({ areaCode: '330000', cmcId: 'wrong', ...HERE })).body.errors).toMatchObject([
      { field: 'cmcId' },
    ]);
    expect((await register({ areaCode: '330000', cmcId: 'old-id', ...HERE })).status).toBe(403);
    expect(await decide('330000', 'approve', (await registrationOf('330000'))?.version)).toBe(200);
    expect((await register({ areaCode: '330000', ...HERE })).body.cmcId).toBe('old-id');
  });
});

describe('a registered area', () => {
  it('is changed only from its own addresses; a wrong cmcId is a fault of the request', async () => {
    const { body } = await register({ areaCode: '620000', ...HERE });
    const wrong = await register({ areaCode: '620000', cmcId: 'somebody-else', ...HERE });
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ field: 'cmcId', objectName: 'registerDto' }] } });
    // Without a range, the list of the registration decides. 620000 has one here, so another area shows it.
    await register({ areaCode: '130000', pushIpList: ['192.0.2.1'] });
    await decide('130000', 'approve', (await registrationOf('130000'))?.version);
    expect((await register({ areaCode: '130000', ...HERE })).status).toBe(403);
    expect((await register({ areaCode: '130000', cmcId: 'guess', ...HERE })).status).toBe(403);
    const cmcId = (await registrationOf('130000'))?.sender ?? '';
    expect((await deviceOf(cmcId)).status).toBe(403);
    expect((await stack.province.page(DEVICE, 0, 1, cmcId)).status).toBe(403);
    expect((await stack.province.upload(Buffer.from('x'), 'a.png', cmcId)).status).toBe(403);
    expect(body.cmcId).toMatch(/^[0-9a-f]{32}$/);
  });

  it('can deregister, is then unknown, and gets the same cmcId back', async () => {
    const { cmcId } = (await register({ areaCode: '510000', ...HERE })).body;
    expect((await deviceOf(cmcId)).status).toBe(200);
    expect((await register({ reportType: 'D', areaCode: '510000', ...HERE })).body.errors).toMatchObject([
      { field: 'cmcId' },
    ]);
    expect((await register({ reportType: 'D', areaCode: '510000', cmcId, ...HERE })).body).toEqual({
      code: 0,
      message: 'ok',
      cmcId,
    });
    expect((await deviceOf(cmcId)).body).toMatchObject({ status: 400, errors: [{ field: 'cmcId' }] });
    for (const change of [{ cmcId }, {}]) {
      const answer = await register({ reportType: 'U', areaCode: '510000', ...change, ...HERE });
      expect(answer.body).toMatchObject({ status: 400, errors: [{ field: 'cmcId' }] });
    }
    await eventually(async () => {
      const { items } = await stack.console.get<Page<StoredRecord>>('/api/records/police/IF-SCMC-PLATFORM-01', {
        sender: cmcId ?? '',
        deleted: 'true',
      });
      expect(items[0]?._meta.deleted).toBe(true);
    });
    expect((await register({ areaCode: '510000', ...HERE })).body.cmcId).toBe(cmcId);
    expect((await deviceOf(cmcId)).status).toBe(200);
  });

  it('that an operator disables is shut out within seconds at every instance', async () => {
    const second = await startServiceProcess('gateway-police', stack.environment);
    try {
      const { cmcId } = (await register({ areaCode: '510000', ...HERE })).body;
      const elsewhere = new PoliceClient(second.url, cmcId ?? '');
      const send = () => elsewhere.report(DEVICE, [sampleRecord('IF-SCMC-INFR-01')]);
      expect((await send()).status).toBe(200);
      expect(await decide('510000', 'disable', (await registrationOf('510000'))?.version)).toBe(200);
      await eventually(async () => expect((await send()).status).toBe(400), { timeoutMs: 5_000 });
      expect((await register({ areaCode: '510000', ...HERE })).status).toBe(403);
    } finally {
      await second.stop();
    }
  }, 60_000);

  it('leaves a trace of every try, without names and numbers of people', async () => {
    await register({ areaCode: '120000', contact: '不应出现', mobile: '13900000000', ...HERE });
    await register({ areaCode: '120000', mobile: '139000000001390000000013900000000', pushIpList: [] });
    await eventually(async () => {
      const { items } = await stack.console.get<Page<StoredExchange>>('/api/exchanges', {
        spec: 'police',
        message: 'IF-SCMC-PLATFORM-01',
        outcome: 'refused',
      });
      expect(items.map(({ code }) => code)).toEqual(expect.arrayContaining(['400', '403']));
      expect(JSON.stringify(items)).not.toMatch(/不应出现|13900000000/);
    });
    expect(stack.gateway.output()).not.toMatch(/不应出现|13900000000/);
  });
});
