import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { installSystemPackage } from './system-package.mjs';

const path = process.env['PATH'] ?? '';
const name = 'civicbus-test-program';
const packages = { 'apt-get': name, dnf: name, apk: name, brew: name };
/** @type {string} */
let directory;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'civicbus-install-test-'));
  process.env['PATH'] = [directory, path].join(delimiter);
});
afterEach(() => {
  process.env['PATH'] = path;
  rmSync(directory, { recursive: true, force: true });
});

/** @param {string} script what stands for the package manager does */
const packageManager = (script) => {
  for (const manager of ['apt-get', 'dnf', 'apk', 'brew']) {
    const file = join(directory, manager);
    writeFileSync(file, `#!/bin/sh\necho "$@ $DEBIAN_FRONTEND" >> '${directory}/calls'\n${script}\n`);
    chmodSync(file, 0o755);
  }
};

it('tells what the package manager said when it cannot install', async () => {
  packageManager('echo "E: Unable to locate package" >&2; exit 100');
  expect(await installSystemPackage({ binary: name, packages }, undefined, { isRoot: true, isMac: false })).toEqual({
    reason: expect.stringContaining('Unable to locate package'),
  });
  expect(await installSystemPackage({ binary: name, packages }, undefined, { isRoot: false, isMac: true })).toEqual({
    reason: expect.stringContaining('Unable to locate package'),
  });
});

it('asks no package manager for what a normal user may not do', async () => {
  packageManager('exit 0');
  expect(await installSystemPackage({ binary: name, packages }, undefined, { isRoot: false, isMac: false })).toEqual({
    reason: expect.stringContaining('no package manager'),
  });
  expect(existsSync(join(directory, 'calls'))).toBe(false);
});

it('reads the lists of a fresh Debian image once and asks nobody anything', async () => {
  packageManager(`
    if [ "$1" = update ]; then touch '${directory}/lists'; exit 0; fi
    [ -e '${directory}/lists' ] || exit 100
    printf '#!/bin/sh\\n' > '${directory}/${name}'; chmod +x '${directory}/${name}'`);
  const result = await installSystemPackage({ binary: name, packages }, undefined, { isRoot: true, isMac: false });
  expect(result).toEqual({ path: join(directory, name) });
  const install = `install --yes --no-install-recommends ${name} noninteractive`;
  expect(readFileSync(join(directory, 'calls'), 'utf8').trim().split('\n')).toEqual([
    install,
    'update noninteractive',
    install,
  ]);
});
