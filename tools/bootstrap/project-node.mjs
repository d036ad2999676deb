import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExplainedError } from './explained-error.mjs';

/** Tells the re-executed command that it is one, so that it can never start itself for ever. */
const mark = 'CIVICBUS_ON_PROJECT_NODE';

/**
 * Runs the calling script again under the Node.js version that package.json pins, whatever Node started it.
 * Returns at once (false) when this process is that one already; otherwise ends this process with the other's exit code.
 * @param {string} root
 * @returns {Promise<false>}
 */
export async function continueOnProjectNode(root) {
  const pinned = JSON.parse(readFileSync(join(root, 'node_modules', 'node', 'package.json'), 'utf8')).version;
  if (process.versions.node === pinned) return false;
  if (process.env[mark] !== undefined) {
    throw new ExplainedError(
      `node_modules/.bin/node is ${process.versions.node}, expected ${pinned}: remove node_modules.`,
    );
  }
  const node = join(root, 'node_modules', '.bin', 'node');
  const code = await new Promise((resolve, reject) => {
    // The IPC channel is there to be closed: it tells the other process that this one is gone, even after kill -9.
    const child = spawn(node, process.argv.slice(1), {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, [mark]: '1' },
    });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => child.kill(signal));
    child.on('error', (error) => reject(new ExplainedError(`${node} cannot run here: ${error.message}`)));
    child.on('close', (exitCode) => resolve(exitCode ?? 1));
  });
  process.exit(code);
}
