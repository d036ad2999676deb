import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../bootstrap/run-command.mjs';
import { root } from '../root.mjs';

/** How long jest may take to end once every test has run: longer means that a test left a server or a timer behind. */
const endingMs = 20_000;

/**
 * Runs one suite of jest; its own output is passed on as it comes.
 * @param {string} suite Name of the project in jest.config.js.
 * @param {{signal: AbortSignal, timeoutMs: number, workers: number}} options
 * @returns {Promise<import('./result.mjs').Result>}
 */
export async function jest(suite, { signal, timeoutMs, workers }) {
  const directory = mkdtempSync(join(tmpdir(), 'civicbus-jest-'));
  const file = join(directory, 'results.json');
  const late = new AbortController();
  /** @type {NodeJS.Timeout | undefined} */
  let ending;
  const watch = setInterval(() => {
    if (ending === undefined && existsSync(file)) ending = setTimeout(() => late.abort(), endingMs);
  }, 500);
  try {
    const runner = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
    const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
    const options = ['--ci', `--maxWorkers=${workers}`, '--json', `--outputFile=${file}`];
    const run = await runCommand(process.execPath, [...flags, runner, '--selectProjects', suite, ...options], {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
      signal: AbortSignal.any([signal, late.signal]),
      timeoutMs,
      echo: true,
    });
    if (!existsSync(file)) {
      const why = run.timedOut
        ? `was ended after ${timeoutMs / 1000} s`
        : `ended with ${run.signal ?? `exit code ${run.code}`}`;
      return { passed: 0, failed: 1, details: `jest ${why} without results; its output is above.` };
    }
    return judge(JSON.parse(readFileSync(file, 'utf8')), late.signal.aborted, run.code);
  } finally {
    clearInterval(watch);
    clearTimeout(ending);
    rmSync(directory, { recursive: true, force: true });
  }
}

/**
 * @typedef {object} JestResults
 * @property {number} numPassedTests
 * @property {{name: string, message: string, status: string, assertionResults: {status: string, fullName: string}[]}[]} testResults
 */

/**
 * @param {JestResults} results
 * @param {boolean} hung
 * @param {number | null} code
 * @returns {import('./result.mjs').Result}
 */
export function judge(results, hung, code) {
  const problems = results.testResults.flatMap(({ name, assertionResults, status, message }) => {
    const failed = assertionResults.filter((test) => test.status !== 'passed');
    if (failed.length === 0 && status === 'failed')
      return [`${name.replace(`${root}/`, '')} cannot run: ${message.trim()}`];
    return failed.map((test) => `${name.replace(`${root}/`, '')}: ${test.fullName} (${test.status})`);
  });
  if (hung) problems.push('jest did not end by itself: a test left something open');
  if (results.testResults.length === 0) problems.push('there are no tests');
  if (problems.length === 0 && code !== 0) problems.push(`jest ended with exit code ${code}; its output is above`);
  return { passed: results.numPassedTests, failed: problems.length, details: problems.join('\n') };
}
