import { stepNames } from './step-names.mjs';

/** The text of `npm test -- --help`. */
export function usage() {
  const steps = Object.entries(stepNames).map(([name, what]) => `  ${name.padEnd(12)}${what}`);
  return `Usage: npm test [-- --only STEP,STEP…]

Runs every check of the repository; installs what is missing first. The last line is "N passed, N failed", and the exit
code is 0 only when nothing failed. Failures are shown in full where they happen and listed at the end.

Steps, in this order:
${steps.join('\n')}
`;
}
