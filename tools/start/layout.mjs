import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Layout
 * @property {string} dataDir
 * @property {string} run Pid files.
 * @property {string} lockFile Names the `npm start` that works on the folder.
 * @property {string} logs
 * @property {string} nats Configuration and JetStream store.
 * @property {string} postgres
 * @property {string} sandboxFile
 * @property {(name: string) => string} pidFile
 * @property {(name: string) => string} logFile
 */

/**
 * The folders of a sandbox, made when they are missing.
 * @param {string} dataDir
 * @returns {Layout}
 */
export function createLayout(dataDir) {
  const inside = (/** @type {string} */ name) => join(dataDir, name);
  const layout = {
    dataDir,
    run: inside('run'),
    lockFile: inside('start.lock'),
    logs: inside('logs'),
    nats: inside('nats'),
    postgres: inside('postgres'),
    sandboxFile: inside('sandbox.json'),
    pidFile: (/** @type {string} */ name) => join(dataDir, 'run', `${name}.pid`),
    logFile: (/** @type {string} */ name) => join(dataDir, 'logs', `${name}.log`),
  };
  mkdirSync(dataDir, { recursive: true });
  // Root's PostgreSQL runs as another user, who must be able to pass through this folder but not to list it.
  if (process.getuid?.() === 0) chmodSync(dataDir, 0o711);
  for (const folder of [layout.run, layout.logs, layout.nats]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  return layout;
}
