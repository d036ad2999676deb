import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isReachable, type PostgresBinaries } from './postgres-binaries.js';
import type { UnixUser } from './postgres-user.js';

/** A data folder and what makes it. */
export interface ClusterFacts {
  readonly binaries: PostgresBinaries;
  readonly dataDir: string;
  /** The folder above is ours as well. */
  readonly temporary: boolean;
  /** Password of the superuser `civicbus`. */
  readonly password: string;
  /** Whom the folder belongs to; absent: this process's user. */
  readonly user: UnixUser | undefined;
}

/** Makes the data folder, with the database `civicbus`, unless it holds a database already. */
export async function ensureCluster({ binaries, dataDir, temporary, password, user }: ClusterFacts): Promise<void> {
  await prepareFolder(dataDir, user, temporary);
  if (!(await isDatabase(dataDir))) await initialise(binaries, dataDir, password, user);
}

async function prepareFolder(dataDir: string, user: UnixUser | undefined, temporary: boolean): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  if (!user) return;
  await chown(dataDir, user.uid, user.gid);
  if (temporary) await chown(dirname(dataDir), user.uid, user.gid);
  else if (!(await isReachable(dataDir)))
    throw new Error(
      `PostgreSQL runs as user ${user.uid} here, which may not enter the folders above ${dataDir}: choose another data folder`,
    );
}

async function isDatabase(dataDir: string): Promise<boolean> {
  return stat(join(dataDir, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
}

async function initialise(
  binaries: PostgresBinaries,
  dataDir: string,
  password: string,
  user: UnixUser | undefined,
): Promise<void> {
  const passwordFile = join(await mkdtemp(join(tmpdir(), 'civicbus-pg-')), 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user)
    await Promise.all([chown(passwordFile, user.uid, user.gid), chown(dirname(passwordFile), user.uid, user.gid)]);
  try {
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const access = ['--username=civicbus', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    await run(binaries.initdb, [`--pgdata=${dataDir}`, ...access, ...locale, '--no-sync'], dataDir, user);
    // A server in single-user mode needs no password and no client library.
    await run(
      binaries.postgres,
      ['--single', '-D', dataDir, '-c', 'fsync=off', 'postgres'],
      dataDir,
      user,
      'create database civicbus\n',
    );
  } finally {
    await rm(dirname(passwordFile), { recursive: true, force: true });
  }
}

async function run(
  program: string,
  args: readonly string[],
  cwd: string,
  user: UnixUser | undefined,
  input = '',
): Promise<void> {
  const child = spawn(program, args, { ...user, cwd, stdio: ['pipe', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${said || 'no output'}`);
}
