import { createHash, randomBytes } from 'node:crypto';
import { migrate } from '@civicbus/store/migrate';
import { createPool, type Pool } from '@civicbus/store/pool';
import { type NatsServer, startNats } from '@civicbus/testing/nats-server';
import { type PostgresServer, startPostgres } from '@civicbus/testing/postgres-server';
import { ConsoleClient } from './console-client.js';
import { type ServiceProcess, startServiceProcess } from './service-process.js';

/** What every stack has: real NATS, real PostgreSQL with all tables, persistence, the console. */
export interface BaseStack {
  readonly nats: NatsServer;
  readonly postgres: PostgresServer;
  readonly pool: Pool;
  readonly persistence: ServiceProcess;
  readonly console: ConsoleClient;
  /** Environment of the services, to start more of them. */
  readonly environment: Record<string, string>;
  /** Starts a service that `stop` ends. */
  start(name: string): Promise<ServiceProcess>;
  stop(): Promise<void>;
}

/** Starts the base and what `complete` adds to it. When any of it fails, whatever has started is ended: it must not outlive the test. */
export async function startBaseStack<T>(
  settings: Record<string, string>,
  complete: (base: BaseStack) => Promise<T>,
): Promise<T> {
  const ends: (() => Promise<unknown>)[] = [];
  // Services before what they are connected to.
  const stop = async (): Promise<void> => {
    const failures: unknown[] = [];
    for (const end of ends.splice(0).toReversed()) await end().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  };
  try {
    const servers = await Promise.allSettled([startNats(), startPostgres({ durable: true })]);
    for (const server of servers) if (server.status === 'fulfilled') ends.push(() => server.value.stop());
    const [nats, postgres] = servers.map((server) => {
      if (server.status === 'rejected') throw server.reason;
      return server.value;
    }) as [NatsServer, PostgresServer];
    await migrate({ url: postgres.url, applicationName: 'test' });
    const pool = createPool({ url: postgres.url, applicationName: 'test' }, () => undefined);
    ends.push(() => pool.end());
    const token = randomBytes(24).toString('base64url');
    const environment = {
      CIVICBUS_NATS_URL: nats.url,
      CIVICBUS_POSTGRES_URL: postgres.url,
      CIVICBUS_CONSOLE_TOKEN_SHA256: createHash('sha256').update(token).digest('hex'),
      ...settings,
    };
    const start = async (name: string): Promise<ServiceProcess> => {
      const service = await startServiceProcess(name, environment);
      ends.push(() => service.stop());
      return service;
    };
    const started = await Promise.allSettled([start('persistence'), start('console')]);
    const [persistence, consoleService] = started.map((service) => {
      if (service.status === 'rejected') throw service.reason;
      return service.value;
    }) as [ServiceProcess, ServiceProcess];
    const console = new ConsoleClient(consoleService.url, token);
    return await complete({ nats, postgres, pool, persistence, console, environment, start, stop });
  } catch (error) {
    await stop();
    throw error;
  }
}
