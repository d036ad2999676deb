import { totalmem } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { clearPostmaster } from './postgres-leftover.mjs';
import { createCluster, setPassword } from './postgres-cluster.mjs';
import { sharedBuffers } from './postgres-memory.mjs';
import { placePostgres } from './postgres-place.mjs';

const checkTimeoutMs = 2_000;
const invalidPassword = '28P01';

/**
 * Why a PostgreSQL cannot be used, or undefined when it answers a query.
 * @param {string} url With credentials.
 * @returns {Promise<{reason: string, code: string | undefined} | undefined>}
 */
export async function postgresProblem(url) {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: checkTimeoutMs,
    query_timeout: checkTimeoutMs,
  });
  // A connection that breaks later reports here; the query reports its own failure.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return undefined;
  } catch (error) {
    const { code, message } = /** @type {Error & {code?: string}} */ (error);
    return { reason: `PostgreSQL at ${new URL(url).host}: ${message || code}`, code };
  } finally {
    await client.end().catch(() => client.connection?.stream.destroy());
  }
}

/**
 * The PostgreSQL of the sandbox: loopback only, passwords by SCRAM, no socket file.
 * @param {{url: string, directory: string, signal: AbortSignal}} options `url` as in the sandbox file.
 * @returns {Promise<Pick<import('./supervised-process.mjs').ProcessDefinition, 'launch' | 'marker' | 'prepare' | 'notReady'>>}
 */
export async function postgresDefinition({ url, directory, signal }) {
  const place = placePostgres(directory);
  const { password, port } = new URL(url);
  await createCluster(place, password, signal);
  const parameters = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: sharedBuffers(Math.min(totalmem(), process.constrainedMemory() || Infinity)),
    max_wal_size: '2GB',
    log_line_prefix: '%m [%p] ',
    // A dead client (kill -9 of a service) must not keep its locks for hours.
    tcp_keepalives_idle: '30',
  };
  let passwordRefused = false;
  return {
    launch: {
      command: join(place.bin, 'postgres'),
      args: ['-D', place.data, ...Object.entries(parameters).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      env: { ...process.env, LC_ALL: 'C' },
      ...place.owner,
    },
    marker: place.data,
    prepare: async () => {
      await clearPostmaster(place.data);
      if (passwordRefused) await setPassword(place, password, signal);
      passwordRefused = false;
    },
    notReady: async () => {
      const problem = await postgresProblem(url);
      if (problem?.code === invalidPassword && !passwordRefused) {
        // The sandbox file was removed and made anew. Ending the server makes the supervisor prepare it again.
        passwordRefused = true;
        process.stdout.write('The database was made with another sandbox.json: giving it the new password.\n');
        await clearPostmaster(place.data);
      }
      return problem?.reason;
    },
  };
}
