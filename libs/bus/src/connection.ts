import { AuthorizationError, connect, type ConnectionOptions, type NatsConnection } from '@nats-io/transport-node';

/** Where the bus is and how this process is named on it. */
export interface BusConnectionConfig {
  /** One URL, or several joined by commas, e.g. `nats://user:secret@127.0.0.1:7422`. The first credentials found count for all. */
  readonly url: string;
  /** Shown by the server's monitoring; use the service's name. */
  readonly name: string;
  /** How long the first connection is tried for; default 10,000 ms. */
  readonly firstConnectTimeoutMs?: number;
}

/** A server that does not answer pings for this long (2 pings + 1) counts as gone, also while its socket stays open. */
const PING_INTERVAL_MS = 1500;
const DIAL_TIMEOUT_MS = 2000;
const RECONNECT_WAIT_MS = 200;

/**
 * Connects to NATS. After the first success the connection comes back by itself for ever.
 * Rejects with a readable message (never the URL's credentials) when the first connection fails for
 * `firstConnectTimeoutMs`, and at once when the server refuses the credentials or the URL is malformed.
 */
export async function connectBus(config: BusConnectionConfig): Promise<NatsConnection> {
  const options = connectionOptions(config);
  const deadline = performance.now() + (config.firstConnectTimeoutMs ?? 10_000);
  for (;;) {
    try {
      return await connect(options());
    } catch (error) {
      const refused = error instanceof AuthorizationError;
      if (refused || performance.now() + RECONNECT_WAIT_MS >= deadline) {
        const why = refused ? 'it refuses the credentials' : error instanceof Error ? error.message : 'unknown error';
        throw new Error(`the bus at ${options().servers.join(', ')} cannot be used: ${why}`, { cause: error });
      }
      await new Promise((wake) => setTimeout(wake, RECONNECT_WAIT_MS));
    }
  }
}

function connectionOptions(config: BusConnectionConfig): () => ConnectionOptions & { servers: string[] } {
  const urls = config.url.split(',').map((text) => parse(text.trim()));
  const withUser = urls.find((url) => url.username !== '');
  // The client changes the object it is given, so each attempt gets its own.
  return () => ({
    servers: urls.map((url) => url.host),
    name: config.name,
    ...(withUser && { user: decodeURIComponent(withUser.username), pass: decodeURIComponent(withUser.password) }),
    ...(urls.some((url) => url.protocol === 'tls:') && { tls: {} }),
    timeout: DIAL_TIMEOUT_MS,
    pingInterval: PING_INTERVAL_MS,
    maxPingOut: 2,
    maxReconnectAttempts: -1,
    reconnectTimeWait: RECONNECT_WAIT_MS,
    reconnectJitter: 100,
    // Credentials may be rotated on the server first; giving up would need a restart of every service.
    ignoreAuthErrorAbort: true,
    // A stack trace per request costs more than the request.
    noAsyncTraces: true,
  });
}

function parse(text: string): URL {
  const url = URL.parse(text);
  if (url === null || url.host === '' || !['nats:', 'tls:'].includes(url.protocol)) {
    throw new Error('the URL of the bus must look like nats://user:password@host:port');
  }
  return url;
}
