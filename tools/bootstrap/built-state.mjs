import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

const workspaces = ['libs', 'services'];
const shared = ['.swcrc', 'nx.json', 'package-lock.json'];

/** What the build leaves out (nx.json). @param {string} entry A path below `src`. */
const isForTests = (entry) => entry.endsWith('.spec.ts') || entry.split(sep).includes('fixtures');

/**
 * A digest of everything that a build reads, by size and time of change, and whether every module that it makes is there.
 * @param {string} root
 * @returns {{digest: string, complete: boolean}}
 */
export function builtState(root) {
  const hash = createHash('sha256');
  let complete = true;
  for (const file of shared) note(file);
  for (const workspace of workspaces) {
    for (const project of readdirSync(join(root, workspace)).sort()) {
      const source = join(workspace, project, 'src');
      if (!existsSync(join(root, source))) continue;
      for (const entry of readdirSync(join(root, source), { recursive: true, encoding: 'utf8' }).sort()) {
        if (isForTests(entry) || statSync(join(root, source, entry)).isDirectory()) continue;
        note(join(source, entry));
        if (!entry.endsWith('.ts') || entry.endsWith('.d.ts')) continue;
        complete &&= existsSync(join(root, workspace, project, 'dist', entry.replace(/\.ts$/, '.js')));
      }
    }
  }
  return { digest: hash.digest('hex'), complete };

  /** @param {string} file */
  function note(file) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
}
