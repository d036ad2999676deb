import { delimiter, join } from 'node:path';
import { root } from '../root.mjs';
import { installDependencies } from './dependencies.mjs';
import { ExplainedError } from './explained-error.mjs';
import { continueOnProjectNode } from './project-node.mjs';

const oldestNode = 20;

/**
 * The way every command of the repository begins: packages installed, running on the project's Node.js, its tools on PATH.
 * A failure ends the process with exit code 1 and a message.
 * @param {() => Promise<void>} main Loads the command itself, which may use installed packages.
 */
export async function command(main) {
  try {
    if (Number.parseInt(process.versions.node, 10) < oldestNode) {
      throw new ExplainedError(`Node.js ${oldestNode} or newer is needed, this is ${process.versions.node}.`);
    }
    await installDependencies(root);
    await continueOnProjectNode(root);
    process.env['PATH'] = [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter);
    await main();
  } catch (error) {
    process.stderr.write(`\n${error instanceof ExplainedError ? error.message : /** @type {Error} */ (error).stack}\n`);
    process.exit(1);
  }
}
