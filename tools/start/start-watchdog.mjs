import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * Starts the process that cleans up should this one be killed without a chance to do so itself.
 * @param {string} directory Where the pid files are.
 * @returns {() => void} to be called when everything was stopped in good order
 */
export function startWatchdog(directory) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'watchdog.mjs'), directory], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Without a watchdog the next start cleans up; no reason to fail.
  child.on('error', (error) => process.stderr.write(`The watchdog could not be started: ${error.message}\n`));
  // Broken pipe: the watchdog was ended from outside, which leaves as much to do as one that never started.
  child.stdin.on('error', () => child.stdin.destroy());
  child.unref();
  return () => child.stdin.end('farewell');
}
