import { join } from 'node:path';
import { root } from '../root.mjs';
import { exclusively } from './lock-file.mjs';
import { runCommand } from './run-command.mjs';

/** Nx without its daemon, its plugin processes and its full-screen output: nothing outlives the command. */
export const nxEnvironment = Object.freeze({ NX_TUI: 'false', NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false' });

const timeoutMs = 5 * 60_000;

/**
 * Builds every library and service, as `npm run build`; what has not changed comes from Nx's cache. One at a time in a
 * checkout: a build empties `dist` before it fills it.
 * @param {AbortSignal} signal
 * @returns {Promise<string | undefined>} the output when it failed, else undefined
 */
export async function build(signal) {
  const args = ['run-many', '--target', 'build', '--outputStyle', 'static'];
  const env = { ...process.env, ...nxEnvironment, FORCE_COLOR: '0' };
  const result = await exclusively(
    join(root, '.nx', 'build.lock'),
    () => runCommand('nx', args, { cwd: root, env, signal, timeoutMs }),
    signal,
  );
  return result.code === 0 ? undefined : result.output;
}
