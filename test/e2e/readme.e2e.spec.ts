import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@civicbus/testing/eventually';
import { type Stack, startStack } from '../support/stack.js';

const ROOT = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);

let stack: Stack;
let folder: string;
beforeAll(async () => {
  stack = await startStack();
  folder = await mkdtemp(join(tmpdir(), 'civicbus-readme-'));
  await mkdir(join(folder, '.civicbus'));
  const { city, console } = stack;
  const sandbox = {
    urban: { baseUrl: city.url, ...city.sender },
    console: { baseUrl: console.url, token: console.token },
  };
  await writeFile(join(folder, '.civicbus', 'sandbox.json'), JSON.stringify(sandbox));
}, 60_000);
afterAll(async () => {
  await stack.stop();
  await rm(folder, { recursive: true });
}, 30_000);

describe.each(['README.md', 'README.zh-CN.md'])('the first call of %s', (name) => {
  it('works by copy and paste', async () => {
    const text = await readFile(join(ROOT, name), 'utf8');
    const script = [...text.matchAll(/```sh\n(.*?)```/gs)]
      .map(([, block]) => block)
      .find((block) => block?.includes('curl'));
    if (!script) throw new Error('there is no call');
    const call = async () => (await run('bash', ['-ec', script], { cwd: folder })).stdout;
    expect(await call()).toContain('{"success":true,"code":0,"message":"成功"}');
    await eventually(async () => expect(await call()).toMatch(/"subTypeName":"上水井盖".*"key":"0101\|2026-03-12"/s));
  });
});
