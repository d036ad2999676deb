import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExplainedError } from './explained-error.mjs';
import { exclusively } from './lock-file.mjs';
import { step } from './progress.mjs';

/** @typedef {{version?: string, link?: boolean, optional?: boolean}} LockedPackage */

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** Holds the hash of the lock file that `npm ci` last installed completely. @param {string} root */
const stamp = (root) => join(root, 'node_modules', '.civicbus-installed');

/** @param {string} root */
const lockHash = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

/**
 * Why the installed packages are not those of the lock file, or undefined when they are. Compares contents, because file
 * times say nothing after a clone, a copy or a restored cache. npm writes its own list last, so an interrupted
 * installation counts as missing.
 * @param {string} root
 * @returns {string | undefined}
 */
export function missingDependencies(root) {
  const installedList = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedList)) return 'nothing is installed yet';
  if (existsSync(stamp(root)) && readFileSync(stamp(root), 'utf8') === lockHash(root)) return undefined;
  const installed = packagesOf(installedList);
  for (const [path, wanted] of Object.entries(packagesOf(join(root, 'package-lock.json')))) {
    if (!path.includes('node_modules/') || wanted.optional) continue;
    const found = installed[path];
    if (found === undefined) return `${path} is missing`;
    if (!wanted.link && found.version !== wanted.version) return `${path} is ${found.version}, not ${wanted.version}`;
  }
  return undefined;
}

/**
 * Brings node_modules in line with the lock file (`npm ci`) when it is not.
 * @param {string} root
 * @throws {ExplainedError} when npm fails; its own output has been shown by then
 */
export async function installDependencies(root) {
  if (missingDependencies(root) === undefined) return;
  await exclusively(join(root, '.nx', 'install.lock'), async () => {
    // Another command may have installed them while this one waited.
    const reason = missingDependencies(root);
    if (reason === undefined) return;
    process.stdout.write(`Packages have to be installed: ${reason}. The first time takes a minute or two.\n`);
    await step('Installing packages (npm ci)', () => npmCi(root));
    writeFileSync(stamp(root), lockHash(root));
  });
}

/**
 * @param {string} root
 * @returns {Promise<void>}
 */
function npmCi(root) {
  // npm must not run on node_modules/.bin/node, which it is about to replace: take the Node that started npm.
  const cli = process.env['npm_execpath'];
  const node = process.env['npm_node_execpath'] ?? process.execPath;
  const [command, ...first] = cli === undefined ? ['npm'] : [node, cli];
  // `--include=dev`: NODE_ENV=production in the environment would leave out what build and tests need.
  const args = [...first, 'ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'];
  return new Promise((resolve, reject) => {
    const child = spawn(/** @type {string} */ (command), args, { cwd: root, stdio: 'inherit' });
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on('SIGTERM', pass).on('SIGINT', pass);
    child.on('error', (error) => reject(new ExplainedError(`npm could not be started: ${error.message}`)));
    child.on('close', (code, signal) => {
      process.off('SIGTERM', pass).off('SIGINT', pass);
      if (code === 0) resolve();
      else reject(new ExplainedError(`npm ci failed (${signal ?? `exit code ${code}`}); its own message is above.`));
    });
  });
}
