import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { BoundedLog } from './bounded-log.mjs';
import { stopLeftovers } from './leftovers.mjs';
import { writePidFile } from './pid-file.mjs';
import { identify } from './process-identity.mjs';
import { ProcessOutput } from './process-output.mjs';
import { SupervisedProcess } from './supervised-process.mjs';

/** @type {string} */
let folder;
/** @type {string[]} */
let said;
/** @type {SupervisedProcess[]} */
let running;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'civicbus-supervised-'));
  said = [];
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map((process) => process.stop()));
  rmSync(folder, { recursive: true });
});

/**
 * A process that runs a piece of JavaScript; it is ready when it has made the file `ready`.
 * @param {string} code
 * @param {Partial<import('./supervised-process.mjs').ProcessDefinition>} [more]
 */
function supervise(code, more = {}) {
  const script = join(folder, `${more.name ?? 'child'}.mjs`);
  writeFileSync(script, `import fs from 'node:fs';\n${code}`);
  const announce = (/** @type {string} */ text) => void said.push(text);
  const supervised = new SupervisedProcess({
    name: 'child',
    launch: { command: process.execPath, args: [script], env: { ...process.env, FOLDER: folder } },
    marker: script,
    notReady: async () => (existsSync(join(folder, 'ready')) ? undefined : 'not yet'),
    phase: 1,
    stop: [
      { signal: 'SIGTERM', waitMs: 500 },
      { signal: 'SIGKILL', waitMs: 2_000 },
    ],
    pidFile: join(folder, `${more.name ?? 'child'}.pid`),
    output: new ProcessOutput(new BoundedLog(join(folder, 'log')), announce),
    announce,
    ...more,
  });
  running.push(supervised);
  return supervised;
}

/** @param {() => boolean} condition */
async function until(condition) {
  const deadline = performance.now() + 15_000;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`never happened; said so far: ${said.join(' | ')}`);
    await delay(20);
  }
}

const pid = () => JSON.parse(readFileSync(join(folder, 'child.pid'), 'utf8')).pid;
const ready = `fs.writeFileSync(process.env.FOLDER + '/ready', ''); const stay = setInterval(() => {}, 1000);`;

describe('SupervisedProcess', () => {
  it('starts a process again when it ends, later each time, and says why', async () => {
    await supervise(`${ready} setTimeout(() => { throw new Error('out of paper'); }, 50);`).start();
    await until(() => said.filter((text) => text.includes('starting it again')).length === 2);
    expect(said[0]).toMatch(/^it ended with exit code 1; starting it again in 0\.5 s\n[^]*Error: out of paper/);
    expect(said.at(-1)).toMatch(/starting it again in 1 s/);
  });

  it('names the signal that ended it, and tells when it works again', async () => {
    await supervise(ready).start();
    process.kill(pid(), 'SIGKILL');
    await until(() => said.includes('works again'));
    expect(said[0]).toBe('it was ended by SIGKILL; starting it again in 0.5 s');
  });

  it('gives up when it never becomes ready, with the reason', async () => {
    await expect(supervise(`console.error('no paper at all'); process.exit(7);`).start()).rejects.toThrow(
      /child cannot be started: it ended with exit code 7\n +no paper at all/,
    );
  }, 20_000);

  it('counts a program that is not there like one that ends', async () => {
    const launch = { command: join(folder, 'nothing'), args: [], env: {} };
    await expect(supervise('', { launch }).start()).rejects.toThrow(/could not be started .*ENOENT/);
  }, 20_000);

  it('lets a process end in its own way', async () => {
    const supervised = supervise(
      `process.on('SIGTERM', () => { fs.writeFileSync(process.env.FOLDER + '/bye', ''); clearInterval(stay); }); ${ready}`,
    );
    await supervised.start();
    await supervised.stop();
    expect(existsSync(join(folder, 'bye'))).toBe(true);
    expect(existsSync(join(folder, 'child.pid'))).toBe(false);
    expect(said).toEqual([]);
  });

  it('ends a process that will not, by the next signal', async () => {
    const supervised = supervise(`process.on('SIGTERM', () => {}); ${ready}`);
    await supervised.start();
    const child = pid();
    await supervised.stop();
    expect(identify(child)).toBeUndefined();
  });

  it('ends a frozen process in its own way', async () => {
    const supervised = supervise(
      `process.on('SIGTERM', () => { fs.writeFileSync(process.env.FOLDER + '/bye', ''); process.exit(); }); ${ready}`,
    );
    await supervised.start();
    process.kill(pid(), 'SIGSTOP');
    await supervised.stop();
    expect(existsSync(join(folder, 'bye'))).toBe(true);
  });

  it('can be stopped before it is ready and while it waits to start again', async () => {
    const early = supervise(`setInterval(() => {}, 1000);`);
    const started = early.start();
    const refused = expect(started).rejects.toThrow('stopped before it was ready');
    await until(() => existsSync(join(folder, 'child.pid')));
    await early.stop();
    await refused;
  });
});

describe('stopLeftovers', () => {
  it('stops what an earlier run left, phase by phase', async () => {
    const order = `process.on('SIGTERM', () => { fs.appendFileSync(process.env.FOLDER + '/order', process.argv[1].split('/').at(-1) + ' '); process.exit(); });`;
    const gateway = supervise(`${order} ${ready}`, { name: 'gateway', phase: 1 });
    const database = supervise(`${order} ${ready}`, { name: 'database', phase: 3 });
    const consumer = supervise(`${order} ${ready}`, { name: 'consumer', phase: 2 });
    for (const process of [database, gateway, consumer]) {
      rmSync(join(folder, 'ready'), { force: true });
      await process.start();
    }
    /** @type {(readonly string[])[]} */
    const told = [];
    await stopLeftovers(folder, (names) => void told.push(names));
    expect(told).toEqual([['consumer', 'database', 'gateway']]);
    expect(readFileSync(join(folder, 'order'), 'utf8')).toBe('gateway.mjs consumer.mjs database.mjs ');
  });

  it('leaves alone a process that has got the number of an ended one', async () => {
    const file = join(folder, 'old.pid');
    writePidFile(file, {
      name: 'old',
      pid: process.pid,
      marker: 'no such program',
      phase: 1,
      stop: [{ signal: 'SIGKILL', waitMs: 0 }],
    });
    await stopLeftovers(folder);
    expect(existsSync(file)).toBe(false);
  });
});
