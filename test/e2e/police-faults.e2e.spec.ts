import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectBus } from '@civicbus/bus/connection';
import { Objects } from '@civicbus/bus/objects';
import { sampleRecord } from '@civicbus/specs/police/fixtures/sample-record';
import { eventually } from '@civicbus/testing/eventually';
import { type PoliceStack, startPoliceStack } from '../support/police-stack.js';

let stack: PoliceStack;
beforeAll(async () => {
  stack = await startPoliceStack();
}, 60_000);
afterAll(() => stack?.stop(), 30_000);

const DEVICE = '/mpscmc/v1/mdm/device';
const ORG = '/mpscmc/v1/ua/org';
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const device = (terminalId: string) => ({ ...sampleRecord('IF-SCMC-INFR-01'), terminalId });
const org = (orgId: string, parentOrgId: string) => ({ ...sampleRecord('IF-SCMC-PERSONNEL-01'), orgId, parentOrgId });
const timed = async <T>(work: Promise<T>): Promise<T> => {
  const startedAt = performance.now();
  const result = await work;
  expect(performance.now() - startedAt).toBeLessThan(6_000);
  return result;
};

describe('persistence killed after acknowledgements', () => {
  it('loses nothing, and a query says 509 rather than an older state', async () => {
    await stack.persistence.kill();
    for (let from = 0; from < 500; from += 100) {
      const batch = Array.from({ length: 100 }, (_, index) => device(`k${from + index}`));
      expect((await stack.province.report(DEVICE, batch)).status).toBe(200);
    }
    expect((await timed(stack.province.page(DEVICE, 0, 10))).body).toMatchObject({
      status: 509,
      error: 'Bandwidth Limit Exceeded',
    });
    expect((await timed(stack.province.report(ORG, [org('c', 'p')]))).status).toBe(509);
    expect((await stack.province.report(ORG, [org('p', '')])).status).toBe(200);
    await stack.persistence.restart();
    await eventually(async () => expect((await stack.province.page(DEVICE, 0, 5_000)).body.total).toBe(500), {
      timeoutMs: 30_000,
    });
    expect((await stack.province.report(ORG, [org('c', 'p')])).status).toBe(200);
  }, 90_000);
});

describe('NATS away', () => {
  it.each(['killed', 'frozen'])(
    '%s: 509 within seconds in the shape of the document, and accepted again without a restart',
    async (how) => {
      if (how === 'killed') await stack.nats.kill();
      else stack.nats.pause();
      try {
        const answer = await timed(stack.province.report(DEVICE, [device('n')]));
        expect(answer.body).toMatchObject({ status: 509, error: 'Bandwidth Limit Exceeded', path: DEVICE });
        expect((await timed(stack.province.register({ areaCode: '620000', pushIpList: ['127.0.0.1'] }))).status).toBe(
          509,
        );
        expect((await timed(stack.province.upload(PNG, 'a.png'))).status).toBe(509);
      } finally {
        if (how === 'killed') await stack.nats.restart();
        else stack.nats.resume();
      }
      await eventually(async () => expect((await stack.province.report(DEVICE, [device('n')])).status).toBe(200), {
        timeoutMs: 20_000,
      });
      await eventually(async () => expect((await stack.province.upload(PNG, 'a.png')).status).toBe(200), {
        timeoutMs: 20_000,
      });
    },
    90_000,
  );
});

describe('PostgreSQL away', () => {
  it.each(['killed', 'frozen'])(
    '%s: reports are accepted; what needs it answers 503 or 509 in time',
    async (how) => {
      if (how === 'killed') await stack.postgres.kill();
      else stack.postgres.pause();
      try {
        expect((await timed(stack.province.report(DEVICE, [device('d')]))).status).toBe(200);
        expect((await timed(stack.province.report(ORG, [org('root', '')]))).status).toBe(200);
        expect((await timed(stack.province.report(ORG, [org('x', 'p')]))).status).toBe(509);
        expect([503, 509]).toContain((await timed(stack.province.page(DEVICE, 0, 10))).status);
        expect((await timed(stack.province.register({ areaCode: '620000', pushIpList: ['127.0.0.1'] }))).status).toBe(
          503,
        );
        expect((await timed(stack.province.upload(PNG, 'a.png'))).status).toBe(503);
        expect((await timed(stack.province.report(DEVICE, [device('d')], { cmcId: 'unknown' }))).status).toBe(400);
      } finally {
        if (how === 'killed') await stack.postgres.restart();
        else stack.postgres.resume();
      }
      await eventually(async () => expect((await stack.province.page(DEVICE, 0, 10)).status).toBe(200), {
        timeoutMs: 40_000,
      });
    },
    120_000,
  );
});

it('a page that the database does not give is 503 in time', async () => {
  const client = await stack.pool.connect();
  try {
    await client.query('begin; lock table police."IF_SCMC_INFR_01" in access exclusive mode');
    expect((await timed(stack.province.page(DEVICE, 0, 10))).status).toBe(503);
  } finally {
    await client.query('rollback');
    client.release();
  }
  expect((await stack.province.page(DEVICE, 0, 10)).status).toBe(200);
}, 30_000);

describe('an upload that breaks off', () => {
  it('leaves nothing, neither by a lost connection nor by a killed gateway', async () => {
    const bus = await connectBus({ url: stack.nats.url, name: 'test' });
    const objects = await Objects.open(bus, { bucket: 'POLICE_FILES', maxBytes: 1_073_741_824, replicas: 1 });
    const inAnHour = () => new Date(Date.now() + 3_600_000);
    const { old: before } = await objects.leftovers(inAnHour());
    const half = () => {
      const socket = connect(Number(new URL(stack.gateway.url).port), '127.0.0.1').on('error', () => undefined);
      socket.write(
        `POST /mpscmc/v1/fs/upload HTTP/1.1\r\nhost: x\r\ncmcid: ${stack.province.cmcId}\r\ncontent-type: multipart/form-data; boundary=edge\r\ncontent-length: 2000000\r\n\r\n` +
          '--edge\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n',
      );
      socket.write(Buffer.concat([PNG, Buffer.alloc(1_000_000)]));
      return socket;
    };
    const parts = async () => {
      const { streams } = await (await import('@nats-io/jetstream')).jetstreamManager(bus);
      const { state } = await streams.info('OBJ_POLICE_FILES', { subjects_filter: '$O.POLICE_FILES.C.>' });
      return Object.keys(state.subjects ?? {}).length;
    };
    const whole = await parts();
    const lost = half();
    await eventually(async () => expect(await parts()).toBe(whole + 1));
    lost.destroy();
    await eventually(async () => expect(await parts()).toBe(whole), { timeoutMs: 10_000 });

    const killed = half();
    await eventually(async () => expect(await parts()).toBe(whole + 1));
    await stack.gateway.kill();
    killed.destroy();
    const { removedParts, old } = await objects.leftovers(inAnHour());
    expect({ removedParts, old }).toEqual({ removedParts: 1, old: before });
    await bus.close();
    await stack.gateway.restart();
  }, 60_000);
});
