import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { writePidFile } from './pid-file.mjs';

/** @type {string} */
let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'civicbus-watchdog-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('stops what is running when the one it watches is killed', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', folder], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  // Stands for `npm start`: starts the watchdog, then is killed without a chance to say anything.
  const code = `import('${join(root, 'tools/start/start-watchdog.mjs')}').then((m) => { m.startWatchdog(${JSON.stringify(folder)}); process.kill(process.pid, 'SIGKILL'); });`;
  const stop = /** @type {const} */ ([{ signal: 'SIGTERM', waitMs: 2_000 }]);
  writePidFile(join(folder, 'child.pid'), { name: 'child', pid: Number(child.pid), marker: folder, phase: 1, stop });
  spawn(process.execPath, ['-e', code], { stdio: 'ignore' });
  expect(await ended).toEqual([null, 'SIGTERM']);
});
