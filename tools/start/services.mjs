import { createHash } from 'node:crypto';

/**
 * @typedef {object} Service
 * @property {string} name Its folder under services/, its log file, its part of the port variable.
 * @property {'gateway' | 'console' | 'consumer'} kind Decides when it is stopped: what feeds the bus goes before what empties it.
 * @property {number} port Default HTTP port.
 * @property {(sandbox: import('./sandbox-file.mjs').Sandbox) => Record<string, string>} [environment] What only it needs.
 */

/**
 * The services of the sandbox. A new service is one line here.
 * @type {readonly Service[]}
 */
export const services = [
  { name: 'persistence', kind: 'consumer', port: 7111 },
  { name: 'gateway-urban', kind: 'gateway', port: 7101 },
  {
    name: 'gateway-police',
    kind: 'gateway',
    port: 7104,
    // Ministry and province at once: the pulls are those of the sandbox's own province.
    environment: ({ police }) => ({
      CIVICBUS_POLICE_ROLE: 'both',
      CIVICBUS_POLICE_AUTO_APPROVE: 'on',
      CIVICBUS_POLICE_LOCAL_PULLS: 'on',
      CIVICBUS_POLICE_OWN_CMC_ID: police.cmcId,
      CIVICBUS_POLICE_MINISTRY_ADDRESSES: '127.0.0.1,::1',
    }),
  },
  {
    name: 'gateway-hotline',
    kind: 'gateway',
    port: 7105,
    // Whatever address the sandbox listens on: there are no real people in it.
    environment: () => ({ CIVICBUS_HOTLINE_TRANSPORT: 'http' }),
  },
  {
    name: 'console',
    kind: 'console',
    port: 7100,
    environment: ({ console }) => ({
      CIVICBUS_CONSOLE_TOKEN_SHA256: createHash('sha256').update(console.token).digest('hex'),
    }),
  },
];
