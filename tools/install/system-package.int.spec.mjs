import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  const result = await installSystemPackage({ binary: name, packages });
  const allowed = process.getuid?.() === 0 || process.platform === 'darwin';
  expect(result).toEqual({
    reason: expect.stringContaining(allowed ? 'Unable to locate package' : 'no package manager'),
  });
});

it('reads the lists of a fresh Debian image once and asks nobody anything', async () => {
  if (process.getuid?.() !== 0 || process.platform !== 'linux') return;
  packageManager(`
    if [ "$1" = update ]; then touch '${directory}/lists'; exit 0; fi
    [ -e '${directory}/lists' ] || exit 100
    printf '#!/bin/sh\\n' > '${directory}/${name}'; chmod +x '${directory}/${name}'`);
  expect(await installSystemPackage({ binary: name, packages })).toEqual({ path: join(directory, name) });
  const install = `install --yes --no-install-recommends ${name} noninteractive`;
  expect(readFileSync(join(directory, 'calls'), 'utf8').trim().split('\n')).toEqual([
    install,
    'update noninteractive',
    install,
  ]);
});
