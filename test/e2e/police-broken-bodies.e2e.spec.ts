import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleRecord } from '@civicbus/specs/police/fixtures/sample-record';
import { eventually } from '@civicbus/testing/eventually';
import { type PoliceStack, startPoliceStack } from '../support/police-stack.js';

let stack: PoliceStack;
beforeAll(async () => {
  stack = await startPoliceStack({ CIVICBUS_BODY_TIMEOUT_MS: '2000', CIVICBUS_BODY_LIMIT_BYTES: '1000000' });
}, 60_000);
afterAll(() => stack?.stop(), 30_000);

const DEVICE = '/mpscmc/v1/mdm/device';
const ORG = '/mpscmc/v1/ua/org';
const UPLOAD = '/mpscmc/v1/fs/upload';
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').toString('latin1');
const FORM = 'multipart/form-data; boundary=edge';
const part = (name: string, file: string, content: string) =>
  `--edge\r\nContent-Disposition: form-data; name="${name}"${file && `; filename="${file}"`}\r\n\r\n${content}`;
const chunks = (text: string) =>
  (text.match(/[^]{1,65536}/g) ?? []).map((piece) => `${piece.length.toString(16)}\r\n${piece}\r\n`).join('');

/** What the gateway says to bytes as they are; the connection stays open until it has said it. */
async function said(path: string, headers: readonly string[], body: string): Promise<string> {
  const socket = connect(Number(new URL(stack.gateway.url).port), '127.0.0.1').on('error', () => undefined);
  let answer = '';
  socket.on('data', (piece: Buffer) => (answer += piece.toString()));
  const lines = [`POST ${path} HTTP/1.1`, 'host: x', `cmcid: ${stack.province.cmcId}`, ...headers, '', ''];
  socket.write(lines.join('\r\n') + body, 'latin1');
  try {
    await eventually(() => expect(answer).toMatch(/\}$/), { timeoutMs: 4_000 });
  } finally {
    socket.destroy();
  }
  return answer;
}
const whole = (body: string) => `content-length: ${body.length}`;
const uploaded = (body: string, type = FORM) => said(UPLOAD, [`content-type: ${type}`, whole(body)], body);
const CHUNKED = 'transfer-encoding: chunked';

describe('an upload', () => {
  const form = `${part('file', 'a.png', PNG)}\r\n--edge--\r\n`;

  it.each<[string, () => Promise<string>, number]>([
    ['without a boundary', () => uploaded(form, 'multipart/form-data'), 400],
    ['with another boundary', () => uploaded(form, 'multipart/form-data; boundary=other'), 400],
    ['without its closing boundary', () => uploaded(part('file', 'a.png', PNG)), 400],
    ['with 3000 fields', () => uploaded(`${part('x', '', 'y')}\r\n`.repeat(3_000) + form), 413],
    [
      'in chunks over the limit',
      () =>
        said(
          UPLOAD,
          [`content-type: ${FORM}`, CHUNKED],
          `${chunks(`${part('file', 'a.png', PNG + 'x'.repeat(1_100_000))}\r\n--edge--\r\n`)}0\r\n\r\n`,
        ),
      413,
    ],
    [
      'in chunks over the limit that never end',
      () =>
        said(UPLOAD, [`content-type: ${FORM}`, CHUNKED], chunks(part('file', 'a.png', PNG + 'x'.repeat(1_100_000)))),
      413,
    ],
    [
      'of a part that begins and does not come',
      () => said(UPLOAD, [`content-type: ${FORM}`, 'content-length: 900000'], part('file', 'a.png', PNG)),
      408,
    ],
    ['of which nothing comes', () => said(UPLOAD, [`content-type: ${FORM}`, 'content-length: 900000'], ''), 408],
  ])('%s is the sender’s fault', async (_what, answered, status) => {
    const answer = await answered();
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain(`"status":${status},`);
    expect(answer).toContain(`"path":"${UPLOAD}"`);
  });

  it('is taken when it is whole', async () => {
    expect(await uploaded(form)).toMatch(/^HTTP\/1.1 200 /);
  });
});

describe('a body', () => {
  it('in chunks over the limit is refused though it never ends', async () => {
    const answer = await said(DEVICE, ['content-type: application/json', CHUNKED], chunks('x'.repeat(1_100_000)));
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
  });

  it('that says it is large is refused before it comes', async () => {
    const answer = await said(DEVICE, ['content-type: application/json', 'content-length: 1000000000'], '');
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
  });

  it('that is no UTF-8 is malformed', async () => {
    const body = '{"cmcId":"\xd6\xd0"}';
    const answer = await said(DEVICE, ['content-type: application/json', whole(body)], body);
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(answer).toContain('"error":"Bad Request"');
    expect(answer).toContain('UTF-8');
  });
});

it('takes no HEAD for a GET, but where health is asked', async () => {
  const { url } = stack.gateway;
  const head = async (path: string) => (await fetch(`${url}${path}`, { method: 'HEAD' })).status;
  const query = `cmcId=${stack.province.cmcId}&pageNum=0&pageSize=1`;
  expect(await head(`${DEVICE}?${query}`)).toBe(405);
  expect(await head(`/subcmc/v1/mdm/device?${query}`)).toBe(405);
  expect(await head('/health/live')).toBe(200);
});

it('names the faults of all records together, those of what they refer to as well', async () => {
  const org = { ...sampleRecord('IF-SCMC-PERSONNEL-01'), parentOrgId: '' };
  const { status, body } = await stack.province.report(ORG, [
    { ...org, orgId: 'sound' },
    { ...org, orgId: 'orphan', parentOrgId: 'nobody' },
    { ...org, orgId: 'nameless', orgName: undefined },
    { ...org, orgId: 'child', parentOrgId: 'nameless' },
    { ...org, orgId: 'own', parentOrgId: 'own' },
    { ...org, orgId: 'late', parentOrgId: 'nobody' },
  ]);
  expect(status).toBe(400);
  expect(body.errors?.map(({ field }) => field)).toEqual([
    'data[1].parentOrgId',
    'data[2].orgName',
    'data[4].parentOrgId',
    'data[5].parentOrgId',
  ]);
  expect(body.message).toContain('Error count: 4');
});
