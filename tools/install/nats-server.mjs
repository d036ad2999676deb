import { ExplainedError } from '../bootstrap/explained-error.mjs';
import { step } from '../bootstrap/progress.mjs';
import { findBinary } from './find-binary.mjs';
import { installSystemPackage } from './system-package.mjs';

const packageName = 'nats-server';
/** @type {import('./system-package.mjs').SystemPackage} */
const nats = {
  binary: 'nats-server',
  packages: { 'apt-get': packageName, dnf: packageName, apk: packageName, brew: packageName },
  installedPath: 'usr/sbin/nats-server',
};

const advice = `NATS server is needed and could not be installed automatically. Any one of these helps:
  Debian, Ubuntu   sudo apt-get install nats-server
  Fedora, RHEL     sudo dnf install nats-server, or the program from https://nats.io/download
  Alpine           apk add nats-server
  macOS            brew install nats-server
  elsewhere        put the program nats-server (2.9 or newer) on PATH: https://nats.io/download
  already running  CIVICBUS_NATS_URL=nats://user:password@host:4222 (with JetStream enabled)`;

/**
 * The path of a NATS server program, installed first when there is none.
 * @param {AbortSignal} [signal]
 * @returns {Promise<string>}
 * @throws {ExplainedError} with what to do, per system
 */
export async function ensureNatsServer(signal) {
  const found = findBinary(nats.binary);
  if (found !== undefined) return found;
  const result = await step('Installing nats-server with the system’s package manager', () =>
    installSystemPackage(nats, signal),
  );
  if ('path' in result) return result.path;
  throw new ExplainedError(`${advice}\n\nThe attempt said: ${result.reason}`);
}
