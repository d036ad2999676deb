import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingDependencies } from './dependencies.mjs';

/** @type {string} */
let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'civicbus-dependencies-'));
  mkdirSync(join(folder, 'node_modules'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** @param {string} file @param {Record<string, object>} packages */
const write = (file, packages) => writeFileSync(join(folder, file), JSON.stringify({ packages }));

describe('missingDependencies', () => {
  it('misses everything before the first installation, also when one was interrupted', () => {
    write('package-lock.json', {});
    expect(missingDependencies(folder)).toBe('nothing is installed yet');
  });

  it('compares what is installed with the lock file, leaving out what this system does not need', () => {
    const pg = { version: '8.0.0' };
    write('package-lock.json', {
      '': {},
      'libs/bus': {},
      'node_modules/pg': pg,
      'node_modules/other-system': { version: '1.0.0', optional: true },
    });
    write('node_modules/.package-lock.json', { 'node_modules/pg': pg });
    expect(missingDependencies(folder)).toBeUndefined();
    write('node_modules/.package-lock.json', { 'node_modules/pg': { version: '7.0.0' } });
    expect(missingDependencies(folder)).toBe('node_modules/pg is 7.0.0, not 8.0.0');
    write('node_modules/.package-lock.json', {});
    expect(missingDependencies(folder)).toBe('node_modules/pg is missing');
  });
});
