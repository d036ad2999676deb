import { join } from 'node:path';
import { execPath } from 'node:process';
import { freePort } from '@civicbus/testing/free-port';
import { listenersAt } from './listeners-at.js';
import { ServerProcess } from './server-process.js';

const root = join(import.meta.dirname, '../../..');
const hooks = ['--import', join(root, 'libs/testing/src/fixtures/typescript-hooks.mjs')];

/** Where the servers under test find what they need. */
export interface ServerSettings {
  readonly natsUrl: string;
  readonly postgresUrl: string;
  readonly logDir: string;
  /** Write a CPU profile of the services of CivicBus to this folder when they end. */
  readonly profileDir: string | undefined;
}

/** A server and the port that it listens at. */
export interface Server {
  readonly process: ServerProcess;
  readonly port: number;
}

/** So many processes of a service that share a port; they are started one after the other, in this order. */
export async function sharing(name: string, processes: number, settings: ServerSettings): Promise<readonly Server[]> {
  const port = await freePort();
  return Array.from({ length: processes }, (_, index) =>
    serviceAt(port, name, settings, { log: `${name}-${index + 1}`, listeners: index + 1 }),
  );
}

/** A service of CivicBus, from its build, with the settings it has in production. */
export async function service(name: string, settings: ServerSettings): Promise<Server> {
  return serviceAt(await freePort(), name, settings);
}

function serviceAt(
  port: number,
  name: string,
  settings: ServerSettings,
  shared?: { readonly log: string; readonly listeners: number },
): Server {
  const profile =
    settings.profileDir === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${join(settings.profileDir, name)}`];
  const process = new ServerProcess({
    name: shared?.log ?? name,
    command: join(root, 'services/run.sh'),
    args: [...profile, join(root, 'services', name, 'dist/main.js')],
    environment: {
      NODE_ENV: 'production',
      CIVICBUS_NODE: execPath,
      CIVICBUS_NATS_URL: settings.natsUrl,
      CIVICBUS_POSTGRES_URL: settings.postgresUrl,
      CIVICBUS_PORT: String(port),
      CIVICBUS_STREAM_MAX_BYTES: String(8 * 2 ** 30),
      ...(shared && { CIVICBUS_REUSE_PORT: 'true' }),
    },
    logDir: settings.logDir,
    readyUrl: `http://127.0.0.1:${port}/health/ready`,
    // Any of those that share the port may answer.
    ...(shared && { ready: () => listenersAt(port) === shared.listeners }),
  });
  return { process, port };
}

/** A competitor of this folder; `script` without its extension. */
export async function competitor(script: string, settings: ServerSettings): Promise<Server> {
  const port = await freePort();
  const process = new ServerProcess({
    name: script.replaceAll('/', '-'),
    args: [...hooks, join(import.meta.dirname, '../competitors', `${script}.ts`)],
    environment: {
      NODE_ENV: 'production',
      BENCH_NATS_URL: settings.natsUrl,
      BENCH_POSTGRES_URL: settings.postgresUrl,
      BENCH_PORT: String(port),
    },
    logDir: settings.logDir,
  });
  return { process, port };
}
