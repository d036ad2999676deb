import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureNatsServer } from '../install/nats-server.mjs';

const checkTimeoutMs = 2_000;

/**
 * Why a NATS server cannot be used, or undefined when it answers, accepts the credentials and has JetStream.
 * @param {string} url With credentials.
 * @returns {Promise<string | undefined>}
 */
export async function natsProblem(url) {
  const { username, password, host } = new URL(url);
  try {
    const connection = await connect({
      servers: host,
      ...(username !== '' && { user: decodeURIComponent(username), pass: decodeURIComponent(password) }),
      ...(url.startsWith('tls:') && { tls: {} }),
      timeout: checkTimeoutMs,
      reconnect: false,
    });
    try {
      await (await jetstreamManager(connection, { timeout: checkTimeoutMs })).getAccountInfo();
    } finally {
      await connection.close();
    }
    return undefined;
  } catch (error) {
    return `NATS at ${host}: ${/** @type {Error} */ (error).message}`;
  }
}

/**
 * The NATS server of the sandbox: loopback only, one user, JetStream on disk.
 * @param {{url: string, directory: string, signal: AbortSignal}} options `url` as in the sandbox file.
 * @returns {Promise<Pick<import('./supervised-process.mjs').ProcessDefinition, 'launch' | 'marker' | 'notReady'>>}
 */
export async function natsDefinition({ url, directory, signal }) {
  const command = await ensureNatsServer(signal);
  const { username, password, port } = new URL(url);
  const configuration = join(directory, 'nats.conf');
  const lines = [
    'server_name: civicbus-sandbox',
    `listen: "127.0.0.1:${port}"`,
    `jetstream { store_dir: ${JSON.stringify(directory)} }`,
    `authorization { user: ${JSON.stringify(username)}, password: ${JSON.stringify(password)} }`,
    'max_payload: 16MB',
  ];
  writeFileSync(configuration, `${lines.join('\n')}\n`, { mode: 0o600 });
  return {
    launch: { command, args: ['--config', configuration], env: process.env },
    marker: configuration,
    notReady: () => natsProblem(url),
  };
}
