import { Socket } from 'node:net';
import pg from 'pg';
import type { PostgresConfig } from './postgres-config.js';

/** How long a transaction may hold its locks while this process says nothing (frozen, cut off). */
const IDLE_IN_TRANSACTION_MS = 15_000;
/** A server that was stopped or frozen does not answer at all, so its own timeout does not help. */
const SILENCE_MS = 1_000;

/** Connections to PostgreSQL. */
export type Pool = pg.Pool;

/**
 * Connections to PostgreSQL, made when needed. No query hangs: each ends within `statementTimeoutMs` + 1 s, each connection
 * attempt within `connectTimeoutMs`.
 *
 * @param onError told of connections that break while idle; the pool replaces them by itself
 */
export function createPool(config: PostgresConfig, onError: (error: Error) => void): pg.Pool {
  const statementTimeoutMs = config.statementTimeoutMs ?? 10_000;
  const { cutOff } = config;
  const pool = new pg.Pool({
    connectionString: config.url,
    application_name: config.applicationName,
    max: config.maxConnections ?? 5,
    connectionTimeoutMillis: config.connectTimeoutMs ?? 3_000,
    statement_timeout: statementTimeoutMs,
    query_timeout: statementTimeoutMs + SILENCE_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    keepAlive: true,
    ...(cutOff && { stream: () => new Socket({ signal: cutOff }) }),
  });
  // Before the sockets hear of it: a pool that is ending makes no connection in place of a broken one.
  cutOff?.addEventListener('abort', () => void (pool.ending || pool.end()), { once: true });
  pool.on('error', onError);
  // One that breaks in use while no query is under way would end the process; the next query fails with the same.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
