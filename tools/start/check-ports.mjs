import { createServer } from 'node:net';
import { ExplainedError } from '../bootstrap/explained-error.mjs';
import { portVariable } from './settings.mjs';

/**
 * Finds out before anything is started whether the ports can be had.
 * @param {readonly {name: string, port: number, host: string}[]} wanted
 * @throws {ExplainedError} naming each port that is taken and the variable that changes it
 */
export async function checkPorts(wanted) {
  const problems = await Promise.all(wanted.map(problemOf));
  const taken = problems.filter((problem) => problem !== undefined);
  if (taken.length === 0) return;
  throw new ExplainedError(
    `Some ports cannot be used:\n  ${taken.join('\n  ')}\nEnd the other program, or choose another port.`,
  );
}

/** @param {{name: string, port: number, host: string}} wanted @returns {Promise<string | undefined>} */
function problemOf({ name, port, host }) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ { code }) => {
      const why = code === 'EADDRINUSE' ? 'another program uses it' : code;
      resolve(`${port} for ${name}: ${why} (${portVariable(name)} sets it)`);
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
