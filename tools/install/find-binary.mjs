import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from '../root.mjs';

/** Programs that were unpacked for this checkout only, because no rights to install them were there. */
export const unpackedDirectory = join(root, '.civicbus', 'bin');

/** Servers live in sbin, which is not on a normal user's PATH. */
const usualPlaces = [
  '/usr/sbin',
  '/usr/local/bin',
  '/usr/local/sbin',
  '/usr/bin',
  '/opt/homebrew/bin',
  unpackedDirectory,
];

/**
 * The absolute path of a program, looked for on PATH and in the usual places.
 * @param {string} name
 * @returns {string | undefined}
 */
export function findBinary(name) {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter((directory) => directory !== '');
  return [...onPath, ...usualPlaces].map((directory) => join(directory, name)).find(isExecutable);
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    // Not there or not ours to run: both mean "look on".
    return false;
  }
}
