import { ExplainedError } from '../bootstrap/explained-error.mjs';
import { step } from '../bootstrap/progress.mjs';
import { findBinary } from './find-binary.mjs';
import { installSystemPackage } from './system-package.mjs';

const packageName = 'chromium';
/** @type {import('./system-package.mjs').SystemPackage} */
const chromium = {
  binary: 'chromium',
  packages: { 'apt-get': packageName, dnf: packageName, apk: packageName, brew: packageName },
};

const advice = `Chromium is needed for the tests of web pages and could not be installed automatically. Any one of these helps:
  Debian          sudo apt-get install chromium
  Fedora, RHEL    sudo dnf install chromium
  Alpine          apk add chromium
  elsewhere       put the program chromium on PATH`;

/**
 * The path of a Chromium program, installed first when there is none.
 * @param {AbortSignal} [signal]
 * @returns {Promise<string>}
 * @throws {ExplainedError} with what to do, per system
 */
export async function ensureChromium(signal) {
  const found = findBinary(chromium.binary);
  if (found !== undefined) return found;
  const result = await step('Installing chromium with the system’s package manager', () =>
    installSystemPackage(chromium, signal),
  );
  if ('path' in result) return result.path;
  throw new ExplainedError(`${advice}\n\nThe attempt said: ${result.reason}`);
}
