import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { authorizationOf } from '@civicbus/specs/hotline/sign';
import { eventually } from '@civicbus/testing/eventually';
import { type HotlineStack, startHotlineStack } from '../support/hotline-stack.js';
import { type SelfSigned, selfSigned } from '../support/self-signed.js';

const MAIN = join(import.meta.dirname, '../../services/gateway-hotline/dist/main.js');
const BODY = '{"method":"getTodoCaseFeedbackTs"}';

let stack: HotlineStack;
let pair: SelfSigned;
let folder: string;
let files: Record<string, string>;
let gateway: ChildProcess | undefined;
beforeAll(async () => {
  stack = await startHotlineStack();
  pair = selfSigned();
  folder = await mkdtemp(join(tmpdir(), 'civicbus-tls-'));
  files = {
    CIVICBUS_HOTLINE_TRANSPORT: 'https',
    CIVICBUS_HOTLINE_TLS_CERT_FILE: join(folder, 'cert.pem'),
    CIVICBUS_HOTLINE_TLS_KEY_FILE: join(folder, 'key.pem'),
  };
  await writeFile(join(folder, 'cert.pem'), pair.cert);
  await writeFile(join(folder, 'key.pem'), pair.key, { mode: 0o600 });
}, 60_000);
afterEach(async () => {
  if (gateway?.exitCode === null && gateway.kill()) await once(gateway, 'exit');
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await stack.stop();
}, 30_000);

/** Starts a gateway; `output` grows. */
function launch(settings: Record<string, string>): { readonly child: ChildProcess; readonly output: () => string } {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'] ?? '', CIVICBUS_PORT: '0', ...stack.environment, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  gateway = child;
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  return { child, output: () => output };
}

const post = (url: string, authorization: string, ca: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const call = request(
      `${url}/api/dealcase/invokeCase`,
      { method: 'POST', headers: { authorization }, ca },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => resolve([answer.statusCode, JSON.parse(Buffer.concat(chunks).toString())]));
      },
    );
    call.on('error', reject).end(BODY);
  });

describe('how the gateway is reached (A16)', () => {
  it('is by TLS with a certificate, and tells no warning', async () => {
    const { output } = launch(files);
    const url = await eventually(() => {
      const found = /"url":"(https:[^"]+)"/.exec(output())?.[1];
      if (found === undefined) throw new Error(`not listening: ${output()}`);
      return found;
    });
    const { appId, token } = stack.city12345;
    const authorization = authorizationOf(appId, token, Buffer.from(BODY), new Date());
    await eventually(async () =>
      expect(await post(url, authorization, pair.cert)).toEqual([200, { code: '0000', msg: '成功', data: [] }]),
    );
    await expect(post(url, authorization, selfSigned().cert)).rejects.toThrow();
    expect(output()).not.toContain('A16');
  });

  it('is by plain HTTP on this machine alone, with a warning', () => {
    const [line] = stack.hotline
      .output()
      .split('\n')
      .filter((text) => text.includes('"A16"'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      level: 'warn',
      msg: expect.stringContaining('plain HTTP is served'),
    });
  });

  it.each([
    ['CIVICBUS_HOTLINE_TRANSPORT is missing', { CIVICBUS_HOST: '0.0.0.0' }],
    ['CIVICBUS_HOTLINE_TLS_KEY_FILE cannot be read', { key: 'absent.pem' }],
    ['are no PEM files of a pair', { key: 'cert.pem' }],
  ])('does not start where %s', async (what, { key, ...settings }: Record<string, string>) => {
    const tls = key === undefined ? {} : { ...files, CIVICBUS_HOTLINE_TLS_KEY_FILE: join(folder, key) };
    const { child, output } = launch({ ...tls, ...settings });
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(output()).toMatch(/^civicbus gateway-hotline: cannot start: .*\n$/);
    expect(output()).toContain(what);
  });
});
