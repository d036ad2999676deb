import { runCommand } from '../bootstrap/run-command.mjs';
import { ensureKubectl } from '../install/kubectl.mjs';
import { root } from '../root.mjs';
import { sum } from './result.mjs';

/**
 * Runs deploy/check.mjs, whose last line tells how many checks passed.
 * @param {{signal: AbortSignal, timeoutMs: number}} options
 * @returns {Promise<import('./result.mjs').Result>}
 */
export async function manifests(options) {
  const missing = await ensureKubectl(options.signal);
  if (missing !== undefined) return sum([{ title: 'kubectl', problems: [missing] }]);
  const { code, output } = await runCommand(process.execPath, ['deploy/check.mjs'], { cwd: root, ...options });
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [];
  if (passed === undefined || (code === 0) !== (Number(failed) === 0)) {
    return sum([{ title: `deploy/check.mjs ended with exit code ${code}`, problems: output.split('\n') }]);
  }
  return { passed: Number(passed), failed: Number(failed), details: output };
}
