import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ExplainedError } from '../bootstrap/explained-error.mjs';
import { identify } from './process-identity.mjs';

const pollMs = 50;
const fastMs = 10_000;
const immediateMs = 5_000;

/**
 * Clears the way for a start on a data folder. PostgreSQL itself refuses when the number in `postmaster.pid` is in use by
 * whatever program (usual in containers after a crash), so a file whose number is no PostgreSQL of this folder is removed; a
 * real one that was left running is shut down.
 * @param {string} data
 * @throws {ExplainedError} when it does not end
 */
export async function clearPostmaster(data) {
  const file = join(data, 'postmaster.pid');
  const pid = postmaster(file, data);
  if (pid === undefined) {
    rmSync(file, { force: true });
    return;
  }
  for (const [signal, waitMs] of /** @type {const} */ ([
    ['SIGINT', fastMs],
    ['SIGQUIT', immediateMs],
  ])) {
    process.kill(pid, signal);
    const deadline = performance.now() + waitMs;
    while (performance.now() < deadline) {
      if (postmaster(file, data) === undefined) return;
      await delay(pollMs);
    }
  }
  throw new ExplainedError(`An old PostgreSQL (process ${pid}) holds ${data} and does not end.`);
}

/**
 * @param {string} file
 * @param {string} data
 * @returns {number | undefined}
 */
function postmaster(file, data) {
  try {
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
    return identify(pid)?.command.includes(data) ? pid : undefined;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}
