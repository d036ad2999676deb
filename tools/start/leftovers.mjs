import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isRunning, readPidFile } from './pid-file.mjs';

const pollMs = 50;

/**
 * Stops the processes that an earlier run left behind because it was killed, in the right order, and removes their files.
 * @param {string} directory Where the pid files are.
 * @param {(names: readonly string[]) => void} [announce] Called before anything is stopped.
 * @returns {Promise<void>}
 */
export async function stopLeftovers(directory, announce) {
  const files = readdirSync(directory).filter((file) => file.endsWith('.pid'));
  const records = files.map((file) => readPidFile(join(directory, file))).filter((record) => record !== undefined);
  if (records.length > 0) announce?.(records.map(({ name }) => name));
  const phases = [...new Set(records.map(({ phase }) => phase))].sort((a, b) => a - b);
  for (const phase of phases) await Promise.all(records.filter((record) => record.phase === phase).map(end));
  for (const { name } of records) rmSync(join(directory, `${name}.pid`), { force: true });
}

/** @param {import('./pid-file.mjs').PidRecord} record */
async function end(record) {
  // A frozen process hears nothing else before.
  if (isRunning(record)) send(record.pid, 'SIGCONT');
  for (const { signal, waitMs } of record.stop) {
    if (!isRunning(record)) return;
    send(record.pid, signal);
    const deadline = performance.now() + waitMs;
    while (performance.now() < deadline) {
      if (!isRunning(record)) return;
      await delay(pollMs);
    }
  }
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // Ended between the look and the signal.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}
