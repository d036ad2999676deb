import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../root.mjs';
import { relativeLinks } from './relative-links.mjs';
import { sum } from './result.mjs';

/**
 * The documents lead a reader from file to file.
 * @returns {Promise<import('./result.mjs').Result>}
 */
export async function links() {
  const exclude = ['**/node_modules', '**/dist', '.*'];
  const documents = globSync('**/*.md', { cwd: root, exclude }).sort();
  const projects = globSync('{libs,services}/*/package.json', { cwd: root }).map(dirname).sort();
  return sum([
    { title: 'every relative link of a document leads to a file', problems: documents.flatMap(broken) },
    {
      title: 'every library and service has a README.md',
      problems: projects.filter((project) => !existsSync(join(root, project, 'README.md'))),
    },
  ]);
}

/** @param {string} document */
function broken(document) {
  return relativeLinks(readFileSync(join(root, document), 'utf8'))
    .filter(
      (target) => !existsSync(target.startsWith('/') ? join(root, target) : join(root, dirname(document), target)),
    )
    .map((target) => `${document}: ${target}`);
}
