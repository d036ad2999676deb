import { delimiter } from 'node:path';
import { nxEnvironment } from '../bootstrap/build.mjs';
import { step } from '../bootstrap/progress.mjs';
import { unpackedDirectory } from '../install/find-binary.mjs';
import { chosenSteps } from './chosen-steps.mjs';
import { stepNames } from './step-names.mjs';
import { steps } from './steps.mjs';

/**
 * `npm test`: runs the steps one after the other, goes on after a failure, and ends the process.
 * @param {readonly string[]} args
 */
export async function main(args) {
  const names = chosenSteps(args);
  Object.assign(process.env, {
    ...nxEnvironment,
    PATH: [process.env['PATH'], '/usr/sbin', unpackedDirectory].join(delimiter),
  });
  const interrupted = new AbortController();
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => interrupted.abort());
  const begin = performance.now();
  let passed = 0;
  /** @type {{name: string, count: number, details: string}[]} */
  const failures = [];
  for (const name of names) {
    if (interrupted.signal.aborted) {
      failures.push({ name, count: 1, details: 'not run: interrupted' });
      continue;
    }
    const result = await runStep(name, interrupted.signal);
    passed += result.passed;
    if (result.failed > 0) failures.push({ name, count: result.failed, details: result.details ?? '' });
  }
  for (const { name, count, details } of failures) process.stdout.write(`\n── ${name}: ${count} failed\n${details}\n`);
  const failed = failures.reduce((total, { count }) => total + count, 0);
  process.stdout.write(`\n${names.length} steps in ${((performance.now() - begin) / 1000).toFixed(0)} s\n`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exit(failed === 0 ? 0 : 1);
}

/**
 * @param {string} name
 * @param {AbortSignal} signal
 * @returns {Promise<import('./result.mjs').Result>}
 */
async function runStep(name, signal) {
  try {
    const run = steps[name];
    if (run === undefined) throw new Error(`no step is called ${name}`);
    const title = `${name}: ${stepNames[name]}`;
    const result = await step(
      title,
      () => run(signal),
      ({ failed }) => failed === 0,
    );
    process.stdout.write(`  ${result.passed} passed, ${result.failed} failed\n`);
    return result;
  } catch (error) {
    // A step that cannot be done at all is one failure; the others still tell something.
    return { passed: 0, failed: 1, details: /** @type {Error} */ (error).stack ?? String(error) };
  }
}
