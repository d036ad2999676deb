import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { builtState } from './built-state.mjs';
import { exclusively } from './lock-file.mjs';
import { runCommand } from './run-command.mjs';

/** Nx without its daemon, its plugin processes and its full-screen output: nothing outlives the command. */
export const nxEnvironment = Object.freeze({ NX_TUI: 'false', NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false' });

const timeoutMs = 5 * 60_000;
/** Holds the digest of what was built last. */
const stamp = join(root, '.nx', 'built');

/**
 * Builds every library and service, as `npm run build`. One at a time in a checkout, and not at all when nothing has changed:
 * Nx empties `dist` before it fills it, from its cache too, under the feet of a sandbox that is just starting.
 * @param {AbortSignal} signal
 * @returns {Promise<string | undefined>} the output when it failed, else undefined
 */
export function build(signal) {
  const work = async () => {
    const { digest, complete } = builtState(root);
    if (complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return undefined;
    const args = ['run-many', '--target', 'build', '--outputStyle', 'static'];
    const env = { ...process.env, ...nxEnvironment, FORCE_COLOR: '0' };
    const result = await runCommand('nx', args, { cwd: root, env, signal, timeoutMs });
    if (result.code !== 0) return result.output;
    writeFileSync(stamp, digest);
    return undefined;
  };
  return exclusively(join(root, '.nx', 'build.lock'), work, signal);
}
