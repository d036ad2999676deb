import { runCommand } from '../bootstrap/run-command.mjs';
import { root } from '../root.mjs';

/**
 * Runs a command as one check: exit code 0 passes, anything else fails with its whole output.
 * @param {string} title
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{signal: AbortSignal, timeoutMs: number, env?: NodeJS.ProcessEnv}} options
 * @returns {Promise<import('./result.mjs').Check>}
 */
export async function commandCheck(title, command, args, { signal, timeoutMs, env }) {
  const result = await runCommand(command, args, { cwd: root, signal, timeoutMs, ...(env && { env }) });
  if (result.code === 0) return { title, problems: [] };
  const how = result.timedOut ? `ended after ${timeoutMs / 1000} s` : (result.signal ?? `exit code ${result.code}`);
  return { title: `${title} (${[command, ...args].join(' ')}: ${how})`, problems: result.output.trimEnd().split('\n') };
}
