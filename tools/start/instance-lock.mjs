import { ExplainedError } from '../bootstrap/explained-error.mjs';
import { tryLock } from '../bootstrap/lock-file.mjs';

/**
 * Makes sure that one `npm start` at a time works on a data folder.
 * @param {string} file
 * @param {string} dataDir For the message.
 * @returns {() => void} gives the lock back
 * @throws {ExplainedError} when another one runs
 */
export function lockInstance(file, dataDir) {
  const lock = tryLock(file);
  if ('release' in lock) return lock.release;
  throw new ExplainedError(
    `CivicBus is running already on ${dataDir} (process ${lock.holder}).\n` +
      `Stop it with Ctrl-C in its terminal or with: kill ${lock.holder}\n` +
      `For a second sandbox set CIVICBUS_DATA_DIR and other ports: npm start -- --help`,
  );
}
