import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ExplainedError } from '../bootstrap/explained-error.mjs';
import { step } from '../bootstrap/progress.mjs';
import { runCommand } from '../bootstrap/run-command.mjs';

/** Name of the role that owns everything, and of the database. */
export const databaseName = 'civicbus';

/**
 * Makes the cluster of the sandbox when there is none: one superuser with the password, UTF-8, the same order of characters
 * on every system.
 * @param {import('./postgres-place.mjs').PostgresPlace} place
 * @param {string} password
 * @param {AbortSignal} signal
 */
export async function createCluster(place, password, signal) {
  const { data, bin, owner } = place;
  if (existsSync(join(data, 'PG_VERSION'))) return;
  const folder = dirname(data);
  // Made aside and renamed: an interrupted initdb leaves nothing that looks like a cluster.
  const unfinished = join(folder, 'unfinished');
  const passwordFile = join(folder, 'initdb-password');
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (owner !== undefined) chownSync(passwordFile, owner.uid, owner.gid);
  try {
    await step('Creating the database cluster (initdb)', async () => {
      const args = [
        `--pgdata=${unfinished}`,
        `--username=${databaseName}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ];
      await runOrExplain(join(bin, 'initdb'), args, place, signal);
      await single({ ...place, data: unfinished }, `CREATE DATABASE ${databaseName}`, signal);
    });
    renameSync(unfinished, data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * Sets the password of the role in a cluster that is not running, for when the sandbox file with the old one is gone.
 * @param {import('./postgres-place.mjs').PostgresPlace} place
 * @param {string} password Of the characters that {@link import('./sandbox-file.mjs')} generates: no quotes.
 * @param {AbortSignal} signal
 */
export async function setPassword(place, password, signal) {
  await single(place, `ALTER ROLE ${databaseName} PASSWORD '${password}'`, signal);
}

/**
 * Runs one statement in PostgreSQL's single-user mode, which asks for no password.
 * @param {import('./postgres-place.mjs').PostgresPlace} place
 * @param {string} statement
 * @param {AbortSignal} signal
 */
async function single(place, statement, signal) {
  const output = await runOrExplain(
    join(place.bin, 'postgres'),
    ['--single', '-j', '-D', place.data, 'postgres'],
    place,
    signal,
    `${statement};\n\n`,
  );
  // Single-user mode ends with 0 even when the statement failed.
  if (/ERROR:|FATAL:/.test(output)) throw new ExplainedError(`PostgreSQL could not be set up:\n${output}`);
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('./postgres-place.mjs').PostgresPlace} place
 * @param {AbortSignal} signal
 * @param {string} [input]
 */
async function runOrExplain(program, args, { owner, data }, signal, input) {
  const result = await runCommand(program, args, {
    ...owner,
    cwd: dirname(data),
    env: { ...process.env, LC_ALL: 'C' },
    signal,
    ...(input !== undefined && { input }),
  });
  if (result.code === 0) return result.output;
  throw new ExplainedError(`${program} failed (${result.signal ?? `exit code ${result.code}`}):\n${result.output}`);
}
