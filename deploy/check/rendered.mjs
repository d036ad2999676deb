import { spawnSync } from 'node:child_process';
import { parseAllDocuments } from 'yaml';

/** With kustomize 5, which labels, renames and components need. */
const OLDEST_KUBECTL = [1, 27];

/** Why this machine's `kubectl` will not do, and what to do about it. */
export function kubectlProblems() {
  const oldest = OLDEST_KUBECTL.join('.');
  const help = `install kubectl ${oldest} or newer (Debian 13: apt-get install kubernetes-client; Debian 12 has 1.20 only; see https://kubernetes.io/docs/tasks/tools/)`;
  const { stdout } = spawnSync('kubectl', ['version', '--client', '--output', 'json'], { encoding: 'utf8' });
  if (!stdout) return [`kubectl is not on PATH: ${help}`];
  const { gitVersion } = JSON.parse(stdout).clientVersion;
  const [major, minor] = gitVersion.replace(/^v/, '').split('.').map(Number);
  const isNew = major > OLDEST_KUBECTL[0] || (major === OLDEST_KUBECTL[0] && minor >= OLDEST_KUBECTL[1]);
  return isNew ? [] : [`kubectl is ${gitVersion}: ${help}`];
}

/** The manifests that an overlay applies. Throws kubectl's own words when it cannot be built. */
export function rendered(folder) {
  const { status, stdout, stderr } = spawnSync('kubectl', ['kustomize', folder], { encoding: 'utf8' });
  if (status !== 0 || stderr !== '') throw new Error(`kubectl kustomize ${folder}: ${stderr.trim()}`);
  return parseAllDocuments(stdout).map((document) => document.toJS());
}
