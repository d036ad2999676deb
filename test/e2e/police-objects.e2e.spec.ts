import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleRecord } from '@civicbus/specs/police/fixtures/sample-record';
import { eventually } from '@civicbus/testing/eventually';
import { type S3Server, startS3 } from '@civicbus/testing/s3-server';
import { type PoliceStack, startPoliceStack } from '../support/police-stack.js';

let s3: S3Server;
let stack: PoliceStack;
beforeAll(async () => {
  s3 = await startS3();
  stack = await startPoliceStack({
    CIVICBUS_OBJECTS_URL: s3.url,
    CIVICBUS_OBJECTS_BUCKET: s3.bucket,
    CIVICBUS_OBJECTS_ACCESS_KEY: s3.accessKey,
    CIVICBUS_OBJECTS_SECRET_KEY: s3.secretKey,
    CIVICBUS_OBJECTS_TIMEOUT_MS: '1500',
  });
}, 60_000);
afterAll(async () => {
  await stack?.stop();
  await s3?.stop();
}, 30_000);

const TOPOLOGY = '/mpscmc/v1/subcmc/network_topology';
const START = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const png = (bytes: number) => Buffer.concat([START, Buffer.alloc(bytes)]);
const stored = async () =>
  (await stack.pool.query<{ id: string; bytes: string }>('select id, bytes from civicbus.file order by created_at'))
    .rows;
const timed = async <T>(work: Promise<T>): Promise<T> => {
  const startedAt = performance.now();
  const result = await work;
  expect(performance.now() - startedAt).toBeLessThan(6_000);
  return result;
};

describe('uploads into an S3 store', () => {
  it('are there for the topology that names them, small and in parts', async () => {
    for (const size of [1_000, 9_000_000]) {
      const { status, body } = await stack.province.upload(png(size), 'a.png');
      expect({ status, body }).toMatchObject({
        status: 200,
        body: { code: 0, fileId: expect.stringMatching(/^.{32}$/) },
      });
      const topology = { ...sampleRecord('IF-SCMC-PLATFORM-04'), fileId: body.fileId };
      expect((await stack.province.single(TOPOLOGY, topology)).status).toBe(200);
      expect(s3.requests.some((request) => request.includes(`/POLICE_FILES/${body.fileId}`))).toBe(true);
    }
    expect(await s3.openUploads()).toEqual([]);
  });

  it('leave nothing when they are refused, too large or broken off', async () => {
    const before = await stored();
    const exe = Buffer.concat([Buffer.from('4d5a9000', 'hex'), Buffer.alloc(8_000_000)]);
    expect((await stack.province.upload(exe, 'a.png')).status).toBe(400);
    expect((await stack.province.upload(png(10_600_000), 'a.png')).status).toBe(413);
    const socket = connect(Number(new URL(stack.gateway.url).port), '127.0.0.1').on('error', () => undefined);
    socket.write(
      `POST /mpscmc/v1/fs/upload HTTP/1.1\r\nhost: x\r\ncmcid: ${stack.province.cmcId}\r\ncontent-type: multipart/form-data; boundary=edge\r\ncontent-length: 9000000\r\n\r\n` +
        '--edge\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n',
    );
    socket.write(png(6_000_000));
    await eventually(async () => expect(await s3.openUploads()).toHaveLength(1));
    socket.destroy();
    await eventually(async () => expect(await s3.openUploads()).toEqual([]));
    expect(await stored()).toEqual(before);
  });

  it('answer 503 in time while the store is silent or broken, and are taken again afterwards; reports go on', async () => {
    s3.freeze();
    expect((await timed(stack.province.upload(png(1_000), 'a.png'))).status).toBe(503);
    expect((await timed(stack.province.upload(png(9_000_000), 'a.png'))).status).toBe(503);
    const device = sampleRecord('IF-SCMC-INFR-01');
    expect((await timed(stack.province.report('/mpscmc/v1/mdm/device', [device]))).status).toBe(200);
    s3.thaw();
    s3.failWith(500);
    expect((await timed(stack.province.upload(png(1_000), 'a.png'))).body).toMatchObject({ status: 503 });
    s3.failWith(undefined);
    expect((await stack.province.upload(png(1_000), 'a.png')).status).toBe(200);
    expect(stack.gateway.output()).not.toContain(s3.secretKey);
  });
});
