import { step } from '../bootstrap/progress.mjs';
import { findBinary } from './find-binary.mjs';
import { installSystemPackage } from './system-package.mjs';

/** @type {import('./system-package.mjs').SystemPackage} */
const kubectl = {
  binary: 'kubectl',
  packages: { 'apt-get': 'kubernetes-client', dnf: 'kubernetes-client', apk: 'kubectl', brew: 'kubernetes-cli' },
  installedPath: 'usr/bin/kubectl',
};

/**
 * Makes sure that `kubectl kustomize` can be called; the check of the manifests needs it.
 * @param {AbortSignal} [signal]
 * @returns {Promise<string | undefined>} why it is not there, or undefined when it is
 */
export async function ensureKubectl(signal) {
  if (findBinary(kubectl.binary) !== undefined) return undefined;
  const result = await step('Installing kubectl with the system’s package manager', () =>
    installSystemPackage(kubectl, signal),
  );
  return 'path' in result ? undefined : `kubectl is needed and could not be installed: ${result.reason}`;
}
