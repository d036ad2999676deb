import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { builtState } from './built-state.mjs';

/** @type {string} */
let folder;
/** @param {string} file @param {string} [text] */
const write = (file, text = '') => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'civicbus-built-'));
  for (const file of ['.swcrc', 'nx.json', 'package-lock.json', 'services/a/src/main.ts', 'libs/b/src/sql/one.sql'])
    write(file);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('builtState', () => {
  it('changes with every file that a build reads, and with no test', () => {
    const { digest } = builtState(folder);
    write('libs/b/src/one.spec.ts', 'test');
    write('libs/b/src/fixtures/two.ts', 'for tests');
    expect(builtState(folder).digest).toBe(digest);
    write('libs/b/src/sql/one.sql', 'select 1');
    const changed = builtState(folder).digest;
    expect(changed).not.toBe(digest);
    write('nx.json', '{}');
    expect(builtState(folder).digest).not.toBe(changed);
  });

  it('is complete when every module was made', () => {
    expect(builtState(folder).complete).toBe(false);
    write('services/a/dist/main.js');
    expect(builtState(folder).complete).toBe(true);
  });
});
