import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exclusively, tryLock } from './lock-file.mjs';

/** @type {string} */
let folder;
/** @type {string} */
let file;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'civicbus-lock-'));
  file = join(folder, 'made', 'a.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('tryLock', () => {
  it('is had by one at a time and names the holder', () => {
    const first = tryLock(file);
    expect(tryLock(file)).toEqual({ holder: process.pid });
    if ('release' in first) first.release();
    expect(tryLock(file)).toHaveProperty('release');
  });

  it('is free when its holder has ended or its file is broken', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '0']);
    tryLock(file);
    writeFileSync(file, JSON.stringify({ name: 'lock', pid, startedAt: '1', marker: '', phase: 0, stop: [] }));
    expect(tryLock(file)).toHaveProperty('release');
    writeFileSync(file, '{"pid":');
    expect(tryLock(file)).toHaveProperty('release');
  });
});

describe('exclusively', () => {
  it('lets one after the other work, also after a failure', async () => {
    let inside = 0;
    const work = async () => {
      inside += 1;
      expect(inside).toBe(1);
      await new Promise(setImmediate);
      inside -= 1;
      throw new Error('done');
    };
    const results = await Promise.allSettled([1, 2, 3].map(() => exclusively(file, work)));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(existsSync(file)).toBe(false);
  });
});
