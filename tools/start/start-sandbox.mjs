import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { build } from '../bootstrap/build.mjs';
import { ExplainedError } from '../bootstrap/explained-error.mjs';
import { step } from '../bootstrap/progress.mjs';
import { runCommand } from '../bootstrap/run-command.mjs';
import { root } from '../root.mjs';
import { checkPorts } from './check-ports.mjs';
import { natsDefinition, natsProblem } from './nats.mjs';
import { postgresDefinition, postgresProblem } from './postgres.mjs';
import { serviceDefinition } from './service-definition.mjs';
import { services } from './services.mjs';
import { phases } from './supervisor.mjs';
import { together } from './together.mjs';

/**
 * @typedef {object} Start
 * @property {import('./settings.mjs').Settings} settings
 * @property {import('./layout.mjs').Layout} layout
 * @property {import('./sandbox-file.mjs').Sandbox} sandbox
 * @property {import('./supervisor.mjs').Supervisor} supervisor
 * @property {AbortSignal} signal Aborted when everything is to be stopped.
 * @property {() => void} giveUp Has everything stopped.
 */

const givenServerMs = 30_000;
const serviceReadyMs = 120_000;
/** NATS stops at once; PostgreSQL shuts down cleanly on SIGINT, and SIGQUIT leaves the rest to its recovery. Never SIGKILL. */
const natsStop = /** @type {const} */ ([
  { signal: 'SIGTERM', waitMs: 2_500 },
  { signal: 'SIGKILL', waitMs: 500 },
]);
const postgresStop = /** @type {const} */ ([
  { signal: 'SIGINT', waitMs: 2_500 },
  { signal: 'SIGQUIT', waitMs: 1_000 },
]);

/**
 * Brings everything up; resolved when every service is ready.
 * @param {Start} start
 */
export async function startSandbox(start) {
  const { supervisor, signal, giveUp, settings, sandbox } = start;
  await checkFreePorts(start);
  await together([buildAll(signal), startNats(start), startPostgres(start)], giveUp);
  signal.throwIfAborted();
  const environment = { ...process.env, CIVICBUS_POSTGRES_URL: sandbox.postgres, CIVICBUS_DATA_DIR: settings.dataDir };
  await step('Migrating the database', () => runScript('libs/store/dist/migrate-main.js', environment, signal));
  const seeded = step('Seeding the sandbox account', () =>
    runScript('tools/start/seed.mjs', { ...environment, CIVICBUS_SANDBOX_FILE: start.layout.sandboxFile }, signal),
  );
  const ready = services.map((service) => {
    const supervised = supervisor.run(serviceDefinition(service, start));
    return step(`Starting ${service.name}`, () => readyInTime(service.name, supervised));
  });
  await together([seeded, ...ready], giveUp);
  signal.throwIfAborted();
}

/** @param {Start} start */
async function checkFreePorts({ settings }) {
  const given = [settings.postgresUrl && 'postgres', settings.natsUrl && 'nats'];
  const own = Object.entries(settings.ports).filter(([name]) => !given.includes(name));
  const isServer = (/** @type {string} */ name) => name === 'postgres' || name === 'nats';
  await checkPorts(own.map(([name, port]) => ({ name, port, host: isServer(name) ? '127.0.0.1' : settings.host })));
}

/** @param {AbortSignal} signal */
async function buildAll(signal) {
  await step('Building', async () => {
    const failure = await build(signal);
    if (failure !== undefined) throw new ExplainedError(`The build failed:\n${failure}`);
  });
}

/** @param {Start} start */
async function startNats({ settings, sandbox, layout, supervisor, signal }) {
  if (settings.natsUrl !== undefined) {
    await step('Waiting for the given NATS', () => until(() => natsProblem(sandbox.nats), givenServerMs, signal));
    return;
  }
  const definition = await natsDefinition({ url: sandbox.nats, directory: layout.nats, signal });
  signal.throwIfAborted();
  const nats = supervisor.run({ name: 'nats', ...definition, phase: phases.infrastructure, stop: natsStop });
  await step('Starting NATS', () => nats.ready);
}

/** @param {Start} start */
async function startPostgres({ settings, sandbox, layout, supervisor, signal }) {
  if (settings.postgresUrl !== undefined) {
    const problem = async () => (await postgresProblem(sandbox.postgres))?.reason;
    await step('Waiting for the given PostgreSQL', () => until(problem, givenServerMs, signal));
    return;
  }
  const definition = await postgresDefinition({ url: sandbox.postgres, directory: layout.postgres, signal });
  signal.throwIfAborted();
  const postgres = supervisor.run({
    name: 'postgres',
    ...definition,
    phase: phases.infrastructure,
    stop: postgresStop,
  });
  await step('Starting PostgreSQL', () => postgres.ready);
}

/**
 * @param {string} script Path from the root.
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} signal
 */
async function runScript(script, env, signal) {
  const result = await runCommand(process.execPath, [join(root, script)], { cwd: root, env, signal });
  if (result.code !== 0) throw new ExplainedError(`${script} failed:\n${result.output}`);
}

/**
 * @param {() => Promise<string | undefined>} problem
 * @param {number} timeoutMs
 * @param {AbortSignal} signal
 */
async function until(problem, timeoutMs, signal) {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const reason = await problem();
    if (reason === undefined) return;
    if (performance.now() > deadline) throw new ExplainedError(reason);
    await delay(500, undefined, { signal });
  }
}

/**
 * @param {string} name
 * @param {ReturnType<import('./supervisor.mjs').Supervisor['run']>} supervised
 */
async function readyInTime(name, supervised) {
  const timer = new AbortController();
  const late = delay(serviceReadyMs, 'late', { signal: timer.signal }).catch(() => 'cancelled');
  const first = await Promise.race([supervised.ready, late]).finally(() => timer.abort());
  if (first === 'late')
    throw new ExplainedError(`${name} is not ready after ${serviceReadyMs / 1000} s: ${supervised.problem}`);
}
