import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { ExplainedError } from '../bootstrap/explained-error.mjs';

/**
 * What people and tests need to use the sandbox.
 * @typedef {object} Sandbox
 * @property {string} postgres URL with credentials.
 * @property {string} nats URL with credentials.
 * @property {{baseUrl: string, token: string}} console
 * @property {{baseUrl: string, account: string, password: string, senderCode: string}} urban
 * @property {{baseUrl: string, appId: string, token: string, header: string}} hotline The city 440200; `header` carries its identity.
 * @property {{baseUrl: string, cmcId: string}} police The province 620000.
 */

/** The city that the sandbox's urban account belongs to: it may write this division and those below it. */
const urbanDivision = '430100';

/** The city that the sandbox's hotline AppId belongs to. */
const hotlineDivision = '440200';

const secret = () => randomBytes(24).toString('base64url');

/**
 * Reads the sandbox file and brings it in line with the settings: credentials that are there stay, missing ones are
 * generated, addresses follow the ports. Writes it (mode 0600) and returns it.
 * @param {string} file
 * @param {import('./settings.mjs').Settings} settings
 * @returns {Sandbox}
 * @throws {ExplainedError} when the file is not JSON
 */
export function prepareSandboxFile(file, settings) {
  const { ports, host } = settings;
  const earlier = read(file);
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  /** @param {string} name */
  const baseUrl = (name) => `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${ports[name]}`;
  const sandbox = {
    ...earlier,
    postgres:
      settings.postgresUrl ??
      `postgres://civicbus:${password(earlier.postgres)}@127.0.0.1:${ports['postgres']}/civicbus`,
    nats: settings.natsUrl ?? `nats://civicbus:${password(earlier.nats)}@127.0.0.1:${ports['nats']}`,
    console: { baseUrl: baseUrl('console'), token: earlier.console?.token ?? secret() },
    urban: {
      baseUrl: baseUrl('gateway-urban'),
      account: earlier.urban?.account ?? `city-${urbanDivision}`,
      password: earlier.urban?.password ?? secret(),
      senderCode: earlier.urban?.senderCode ?? urbanDivision,
    },
    hotline: {
      baseUrl: baseUrl('gateway-hotline'),
      appId: earlier.hotline?.appId ?? `city-${hotlineDivision}`,
      token: earlier.hotline?.token ?? secret(),
      header: 'Authorization',
    },
    police: {
      baseUrl: baseUrl('gateway-police'),
      cmcId: earlier.police?.cmcId ?? randomBytes(16).toString('hex'),
    },
  };
  // Renamed into place: a crash leaves the old file or the new one, never half of one.
  writeFileSync(`${file}.new`, `${JSON.stringify(sandbox, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return sandbox;
}

/** @param {string} file @returns {Partial<Sandbox>} */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return {};
    throw new ExplainedError(`${file} cannot be read (${/** @type {Error} */ (error).message}). Repair or remove it.`);
  }
}

/**
 * The password that our own server had at the last start; that of somebody else's server is not taken over.
 * @param {string | undefined} url
 */
function password(url) {
  if (url === undefined || !URL.canParse(url)) return secret();
  const { username, hostname, password: earlier } = new URL(url);
  return username === 'civicbus' && hostname === '127.0.0.1' && earlier !== '' ? earlier : secret();
}
