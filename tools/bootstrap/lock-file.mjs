import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readPidFile } from '../start/pid-file.mjs';
import { identify } from '../start/process-identity.mjs';

/**
 * Takes a lock that is a file naming its holder. The lock of a process that has ended counts as free.
 * @param {string} file
 * @returns {{release: () => void} | {holder: number}} `holder` is the process that has it
 */
export function tryLock(file) {
  const own = identify(process.pid);
  const record = { name: 'lock', pid: process.pid, startedAt: own?.startedAt, marker: '', phase: 0, stop: [] };
  mkdirSync(dirname(file), { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(record), { flag: 'wx' });
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const holder = readPidFile(file)?.pid;
    if (holder !== undefined) return { holder };
  }
}

const pollMs = 200;

/**
 * Does something that only one process at a time may do in this checkout, waiting for the others.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {AbortSignal} [signal] Ends the waiting.
 * @returns {Promise<T>}
 */
export async function exclusively(file, work, signal) {
  for (;;) {
    const lock = tryLock(file);
    if ('release' in lock) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    await delay(pollMs, undefined, signal && { signal });
  }
}
