import { join } from 'node:path';
import { root } from '../root.mjs';
import { serviceProblem } from './ready-check.mjs';
import { phases } from './supervisor.mjs';

const stop = /** @type {const} */ ([
  { signal: 'SIGTERM', waitMs: 2_500 },
  { signal: 'SIGKILL', waitMs: 500 },
]);

/**
 * How a service of the sandbox is run.
 * @param {import('./services.mjs').Service} service
 * @param {Pick<import('./start-sandbox.mjs').Start, 'settings' | 'sandbox'>} start
 * @returns {Omit<import('./supervised-process.mjs').ProcessDefinition, import('./supervisor.mjs').Provided>}
 */
export function serviceDefinition({ name, kind, environment }, { settings, sandbox }) {
  const script = join(root, 'services', name, 'dist', 'main.js');
  const port = String(settings.ports[name]);
  const host = settings.host === '0.0.0.0' || settings.host === '::' ? '127.0.0.1' : settings.host;
  return {
    name,
    launch: {
      command: join(root, 'services', 'run.sh'),
      args: ['--enable-source-maps', script],
      env: {
        ...process.env,
        CIVICBUS_NODE: process.execPath,
        CIVICBUS_POSTGRES_URL: sandbox.postgres,
        CIVICBUS_NATS_URL: sandbox.nats,
        CIVICBUS_DATA_DIR: settings.dataDir,
        CIVICBUS_HOST: settings.host,
        CIVICBUS_PORT: port,
        ...environment?.(sandbox),
      },
    },
    marker: script,
    notReady: () => serviceProblem(`http://${host}:${port}/health/ready`),
    phase: kind === 'consumer' ? phases.consumers : phases.senders,
    stop,
  };
}
