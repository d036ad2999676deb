import { join } from 'node:path';
import { runCommand } from '../bootstrap/run-command.mjs';
import { root } from '../root.mjs';

/**
 * Finds out whether the layer rule really refuses what it must.
 * @param {{signal: AbortSignal, timeoutMs: number}} options
 * @returns {Promise<import('./result.mjs').Result>}
 */
export async function layers(options) {
  await computeProjectGraph(options);
  const { code, output } = await runCommand(process.execPath, [join(import.meta.dirname, 'probe-layers.mjs')], {
    cwd: root,
    ...options,
  });
  if (code !== 0) return { passed: 0, failed: 1, details: output };
  return JSON.parse(output.slice(output.lastIndexOf('{"passed"')));
}

/**
 * The rule reads Nx's project graph from its cache and does nothing when there is none, as on a fresh clone.
 * @param {{signal: AbortSignal, timeoutMs: number}} options
 */
export async function computeProjectGraph(options) {
  const result = await runCommand('nx', ['show', 'projects'], { cwd: root, ...options });
  if (result.code !== 0) throw new Error(`Nx cannot compute the project graph:\n${result.output}`);
}
