import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { identify } from './process-identity.mjs';

/**
 * @typedef {object} PidRecord
 * @property {string} name
 * @property {number} pid
 * @property {string} startedAt See {@link import('./process-identity.mjs').ProcessIdentity}.
 * @property {string} marker A piece of the command line that only this kind of process has.
 * @property {number} phase Order of stopping, lowest first.
 * @property {readonly StopSignal[]} stop
 */

/**
 * @typedef {object} StopSignal
 * @property {NodeJS.Signals} signal
 * @property {number} waitMs How long the process has after this signal before the next one is sent.
 */

/**
 * Writes down which process was started, so that a later run can recognise it.
 * @param {string} file
 * @param {Omit<PidRecord, 'startedAt'>} record
 */
export function writePidFile(file, record) {
  const startedAt = identify(record.pid)?.startedAt;
  // It ended already: nothing to find later.
  if (startedAt === undefined) return;
  writeFileSync(file, JSON.stringify({ ...record, startedAt }), { mode: 0o600 });
}

/**
 * The record of a process that still runs, or undefined. A number that the system has given to another process since is
 * recognised by its start time and command line; the file of an ended process is removed.
 * @param {string} file
 * @returns {PidRecord | undefined}
 */
export function readPidFile(file) {
  /** @type {PidRecord | undefined} */
  let record;
  try {
    record = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    // A file cut short by a crash names no process.
    if (!(error instanceof SyntaxError)) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
      throw error;
    }
  }
  if (record !== undefined && isRunning(record)) return record;
  rmSync(file, { force: true });
  return undefined;
}

/** @param {PidRecord} record */
export function isRunning({ pid, startedAt, marker }) {
  const found = identify(pid);
  return found !== undefined && found.startedAt === startedAt && found.command.includes(marker);
}
