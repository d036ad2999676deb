import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} ProcessIdentity
 * @property {string} startedAt When the process began, in the system's own notation: with the number it names one process only.
 * @property {string} command Its command line.
 */

/**
 * What is running under a process number, or undefined when nothing is (or only the remains of an ended process).
 * @param {number} pid
 * @returns {ProcessIdentity | undefined}
 */
export function identify(pid) {
  return process.platform === 'linux' ? identifyByProc(pid) : identifyByPs(pid);
}

/** @param {number} pid */
function identifyByProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold anything, so count from the last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return { startedAt: String(fields[19]), command };
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

/** @param {number} pid */
function identifyByPs(pid) {
  try {
    const line = execFileSync('ps', ['-o', 'lstart=', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    const startLength = 24;
    const [startedAt, command] = [line.slice(0, startLength).trim(), line.slice(startLength).trim()];
    return command === '' || command.endsWith('<defunct>') ? undefined : { startedAt, command };
  } catch {
    // ps ends with 1 when there is no such process.
    return undefined;
  }
}

/** @param {unknown} error */
function isGone(error) {
  const { code } = /** @type {NodeJS.ErrnoException} */ (error);
  return code === 'ENOENT' || code === 'ESRCH';
}
