/**
 * What a step found.
 * @typedef {object} Result
 * @property {number} passed Checks or tests.
 * @property {number} failed
 * @property {string} [details] Shown when something failed.
 */

/**
 * @typedef {object} Check
 * @property {string} title
 * @property {readonly string[]} problems None: it passed.
 */

/**
 * Sums single checks up.
 * @param {readonly Check[]} checks
 * @returns {Result}
 */
export function sum(checks) {
  const failed = checks.filter(({ problems }) => problems.length > 0);
  const details = failed.map(
    ({ title, problems }) => `${title}:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
  );
  return { passed: checks.length - failed.length, failed: failed.length, details: details.join('\n') };
}
