import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { runCommand } from '../bootstrap/run-command.mjs';
import { findBinary, unpackedDirectory } from './find-binary.mjs';

/**
 * @typedef {object} SystemPackage
 * @property {string} binary Name of the program that the package brings.
 * @property {Readonly<Record<'apt-get' | 'dnf' | 'apk' | 'brew', string>>} packages Its package by package manager.
 * @property {string} [installedPath] Where Debian's package puts the program, e.g. `usr/sbin/nats-server`.
 */

const timeoutMs = 10 * 60_000;
const aptEnvironment = { DEBIAN_FRONTEND: 'noninteractive' };

/**
 * Installs a program with the system's package manager. Needs root, except with Homebrew, and except on Debian and its
 * children, where a normal user gets the program unpacked into `.civicbus/bin`.
 * @param {SystemPackage} wanted
 * @param {AbortSignal} [signal]
 * @param {{isRoot: boolean, isMac: boolean}} [system] who asks, and on what
 * @returns {Promise<{path: string} | {reason: string}>} where it is now, or why it could not be installed
 */
export async function installSystemPackage(wanted, signal, system = thisSystem()) {
  const { binary, packages } = wanted;
  const { isRoot, isMac } = system;
  /** @param {string} command @param {readonly string[]} args @param {{cwd?: string, env?: NodeJS.ProcessEnv}} [more] */
  const run = (command, args, more) => runCommand(command, args, { ...(signal && { signal }), timeoutMs, ...more });

  /** @type {import('../bootstrap/run-command.mjs').CommandResult | undefined} */
  let result;
  if (isMac && findBinary('brew') !== undefined) {
    result = await run('brew', ['install', packages.brew]);
  } else if (isRoot && findBinary('apt-get') !== undefined) {
    const env = { ...process.env, ...aptEnvironment };
    const args = ['install', '--yes', '--no-install-recommends', packages['apt-get']];
    result = await run('apt-get', args, { env });
    if (result.code !== 0) {
      // Fresh images come without package lists.
      await run('apt-get', ['update'], { env });
      result = await run('apt-get', args, { env });
    }
  } else if (isRoot && findBinary('dnf') !== undefined) {
    result = await run('dnf', ['install', '--assumeyes', packages.dnf]);
  } else if (isRoot && findBinary('apk') !== undefined) {
    result = await run('apk', ['add', packages.apk]);
  } else if (findBinary('apt-get') !== undefined && findBinary('dpkg-deb') !== undefined && wanted.installedPath) {
    result = await unpackDebianPackage(packages['apt-get'], wanted.installedPath, run);
  } else {
    return { reason: 'no package manager that could be used without further rights was found' };
  }
  const path = findBinary(binary);
  if (path !== undefined) return { path };
  return {
    reason: result.output.trim().split('\n').slice(-5).join('\n') || `${binary} is not there after the installation`,
  };
}

const thisSystem = () => ({ isRoot: process.getuid?.() === 0, isMac: process.platform === 'darwin' });

/**
 * What a normal user can do on Debian: download the signed package with private package lists and unpack one program.
 * @param {string} name
 * @param {string} installedPath
 * @param {(command: string, args: readonly string[], more?: {cwd?: string}) => ReturnType<typeof runCommand>} run
 */
async function unpackDebianPackage(name, installedPath, run) {
  const directory = mkdtempSync(join(tmpdir(), 'civicbus-install-'));
  try {
    const own = ['-o', `Dir::State=${directory}/state`, '-o', `Dir::Cache=${directory}/cache`];
    const options = [...own, '-o', 'Dir::State::status=/var/lib/dpkg/status'];
    for (const part of ['state/lists/partial', 'cache/archives/partial'])
      mkdirSync(join(directory, part), { recursive: true });
    const update = await run('apt-get', [...options, 'update'], { cwd: directory });
    if (update.code !== 0) return update;
    const download = await run('apt-get', [...options, 'download', name], { cwd: directory });
    const file = readdirSync(directory).find((entry) => entry.endsWith('.deb'));
    if (download.code !== 0 || file === undefined) return download;
    const unpack = await run('dpkg-deb', ['--extract', join(directory, file), join(directory, 'tree')]);
    if (unpack.code !== 0) return unpack;
    mkdirSync(unpackedDirectory, { recursive: true });
    const target = join(unpackedDirectory, basename(installedPath));
    copyFileSync(join(directory, 'tree', installedPath), target);
    chmodSync(target, 0o755);
    return unpack;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
