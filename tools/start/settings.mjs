import { isAbsolute, join } from 'node:path';
import { ExplainedError } from '../bootstrap/explained-error.mjs';
import { root } from '../root.mjs';
import { services } from './services.mjs';

/**
 * @typedef {object} Settings
 * @property {string} dataDir Absolute; everything the sandbox keeps is below it.
 * @property {string} host Where the services listen.
 * @property {Readonly<Record<string, number>>} ports By service name, plus `postgres` and `nats`.
 * @property {string | undefined} postgresUrl A PostgreSQL that is there already; none is started then.
 * @property {string | undefined} natsUrl A NATS server that is there already; none is started then.
 */

/** Default ports by name. */
export const defaultPorts = Object.freeze({
  ...Object.fromEntries(services.map(({ name, port }) => [name, port])),
  postgres: 7432,
  nats: 7422,
});

/**
 * The environment variable that sets a port.
 * @param {string} name Service name, `postgres` or `nats`.
 */
export const portVariable = (name) => `CIVICBUS_PORT_${name.toUpperCase().replaceAll('-', '_')}`;

/**
 * Reads the settings of `npm start` from the environment.
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {Settings}
 * @throws {ExplainedError} naming every variable that is wrong
 */
export function readSettings(environment) {
  /** @type {string[]} */
  const wrong = [];
  /** @type {Record<string, number>} */
  const ports = {};
  for (const [name, usual] of Object.entries(defaultPorts)) {
    const given = environment[portVariable(name)] || String(usual);
    const port = Number(given);
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      wrong.push(`${portVariable(name)} must be a port, 1 to 65535`);
    const twin = Object.entries(ports).find(([, other]) => other === port);
    if (twin) wrong.push(`${portVariable(name)} is the port of ${twin[0]} already`);
    ports[name] = port;
  }
  const dataDir = environment['CIVICBUS_DATA_DIR'] || '.civicbus';
  const settings = {
    dataDir: isAbsolute(dataDir) ? dataDir : join(root, dataDir),
    host: environment['CIVICBUS_HOST'] || '127.0.0.1',
    ports: Object.freeze(ports),
    postgresUrl: url('CIVICBUS_POSTGRES_URL', ['postgres:', 'postgresql:']),
    natsUrl: url('CIVICBUS_NATS_URL', ['nats:', 'tls:']),
  };
  if (wrong.length > 0) throw new ExplainedError(`Wrong settings:\n  ${wrong.join('\n  ')}`);
  return Object.freeze(settings);

  /** @param {string} variable @param {readonly string[]} protocols */
  function url(variable, protocols) {
    const value = environment[variable];
    if (!value) return undefined;
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
      wrong.push(
        `${variable} must be a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
      );
    }
    return value;
  }
}
