let passed = 0;
let failed = 0;

/**
 * Runs one check and prints its line.
 *
 * @param {string} what
 * @param {() => readonly string[]} problemsOf what is wrong; nothing = passed. An exception is a failure too
 */
export function check(what, problemsOf) {
  const problems = attempt(problemsOf);
  if (problems.length === 0) passed += 1;
  else failed += 1;
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${what}`);
  for (const problem of problems) console.log(`       ${problem}`);
}

function attempt(problemsOf) {
  try {
    return problemsOf();
  } catch (error) {
    return [error.message];
  }
}

/** Prints the count and sets the exit code. */
export function finish() {
  console.log(`deploy: ${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
