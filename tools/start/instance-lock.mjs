import { rmSync, writeFileSync } from 'node:fs';
import { ExplainedError } from '../bootstrap/explained-error.mjs';
import { readPidFile } from './pid-file.mjs';
import { identify } from './process-identity.mjs';

/** What every command line of `npm start` holds. */
const marker = 'start.mjs';

/**
 * Makes sure that one `npm start` at a time works on a data folder.
 * @param {string} file
 * @param {string} dataDir For the message.
 * @returns {() => void} gives the lock back
 * @throws {ExplainedError} when another one runs
 */
export function lockInstance(file, dataDir) {
  const record = {
    name: 'start',
    pid: process.pid,
    startedAt: identify(process.pid)?.startedAt,
    marker,
    phase: 0,
    stop: [],
  };
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(record), { flag: 'wx', mode: 0o600 });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const other = readPidFile(file);
    if (other !== undefined) {
      throw new ExplainedError(
        `CivicBus is running already on ${dataDir} (process ${other.pid}).\n` +
          `Stop it with Ctrl-C in its terminal or with: kill ${other.pid}\n` +
          `For a second sandbox set CIVICBUS_DATA_DIR and other ports: npm start -- --help`,
      );
    }
  }
}
