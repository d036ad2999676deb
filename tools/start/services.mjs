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
    name: 'console',
    kind: 'console',
    port: 7100,
    environment: ({ console }) => ({
      CIVICBUS_CONSOLE_TOKEN_SHA256: createHash('sha256').update(console.token).digest('hex'),
    }),
  },
];
