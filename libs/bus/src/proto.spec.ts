import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../../..');
const bin = join(root, 'node_modules/.bin');
const run = promisify(execFile);

/** Rejects with buf's findings when there are any. */
function buf(...args: readonly string[]): Promise<unknown> {
  const env = { ...process.env, PATH: [bin, process.env['PATH']].join(delimiter) };
  return run(join(bin, 'buf'), args, { cwd: root, env });
}

describe('the protobuf contract', () => {
  it('passes lint and stands in canonical format', async () => {
    await buf('lint');
    await buf('format', '--diff', '--exit-code');
  }, 30_000);

  it('is what the generated code was generated from', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'civicbus-proto-'));
    try {
      const plugin = { local: join(bin, 'protoc-gen-es'), out: folder, opt: 'target=ts,import_extension=js' };
      const template = join(folder, 'template.json');
      await writeFile(template, JSON.stringify({ version: 'v2', plugins: [plugin] }));
      await buf('generate', '--template', template);
      const file = 'civicbus/v1/record_batch_pb.ts';
      const generated = await readFile(join(folder, file), 'utf8');
      expect(await readFile(join(import.meta.dirname, 'gen', file), 'utf8')).toBe(generated);
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 30_000);
});
