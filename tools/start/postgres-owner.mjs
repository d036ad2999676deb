import { readFileSync, statSync } from 'node:fs';
import { ExplainedError } from '../bootstrap/explained-error.mjs';

/** @typedef {{uid: number, gid: number}} Owner */

/**
 * Whom PostgreSQL runs as, which refuses root: the owner of data that is there already, else the system's `postgres`, else
 * `nobody`. Undefined when this process is not root and can run it itself.
 * @param {string} data The data folder, which may not exist yet.
 * @returns {Owner | undefined}
 * @throws {ExplainedError} when the system has no user for it
 */
export function postgresOwner(data) {
  if (process.getuid?.() !== 0) return undefined;
  const existing = statSync(data, { throwIfNoEntry: false });
  if (existing !== undefined && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (user === undefined) {
    throw new ExplainedError(
      'PostgreSQL cannot run as root and the system has no user "postgres": create one (useradd postgres).',
    );
  }
  return { uid: Number(user[2]), gid: Number(user[3]) };
}
