import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { sum } from './result.mjs';

/**
 * @typedef {object} Locked
 * @property {string} [version]
 * @property {string} [resolved]
 * @property {boolean} [link]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [devDependencies]
 * @property {Record<string, string>} [optionalDependencies]
 */

/**
 * The lock file is what a fresh `npm ci` on another system depends on.
 * @returns {Promise<import('./result.mjs').Result>}
 */
export async function packages() {
  /** @type {Record<string, Locked>} */
  const locked = read('package-lock.json').packages;
  return sum([
    { title: 'package-lock.json names no download address', problems: addresses(locked) },
    { title: 'package-lock.json agrees with every package.json', problems: disagreements(locked) },
    {
      title: 'package-lock.json has the packages of every system (npm ci refuses it otherwise)',
      problems: gaps(locked),
    },
  ]);
}

/** @param {string} file */
const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));

/** @param {Record<string, Locked>} locked */
function addresses(locked) {
  return Object.entries(locked)
    .filter(([, { resolved, link }]) => resolved !== undefined && !link)
    .map(([path]) => path);
}

/** @param {Record<string, Locked>} locked */
function disagreements(locked) {
  const ours = Object.keys(locked).filter((path) => !path.includes('node_modules/'));
  return ours.flatMap((path) => {
    const declared = read(join(path, 'package.json'));
    return /** @type {const} */ (['dependencies', 'devDependencies', 'optionalDependencies']).flatMap((kind) => {
      const [wanted, found] = [declared[kind] ?? {}, locked[path]?.[kind] ?? {}];
      const names = new Set([...Object.keys(wanted), ...Object.keys(found)]);
      return [...names]
        .filter((name) => wanted[name] !== found[name])
        .map(
          (name) =>
            `${path || 'root'}: ${name} is ${wanted[name] ?? 'absent'} in package.json, ${found[name] ?? 'absent'} in the lock`,
        );
    });
  });
}

/** @param {Record<string, Locked>} locked */
function gaps(locked) {
  return Object.entries(locked).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isFound(locked, path, name))
      .map((name) => `${name}, which ${path} wants`),
  );
}

/** Node's way of finding a package, from the folder of the one that wants it upwards.
 * @param {Record<string, Locked>} locked @param {string} from @param {string} name */
function isFound(locked, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    if (`${folder}${folder === '' ? '' : '/'}node_modules/${name}` in locked) return true;
    if (folder === '') return false;
  }
}
