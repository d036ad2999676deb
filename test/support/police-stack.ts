import { createHash, randomBytes } from 'node:crypto';
import { migrate } from '@civicbus/store/migrate';
import { createPool, type Pool } from '@civicbus/store/pool';
import { type NatsServer, startNats } from '@civicbus/testing/nats-server';
import { type PostgresServer, startPostgres } from '@civicbus/testing/postgres-server';
import { ConsoleClient } from './console-client.js';
import { PoliceClient } from './police-client.js';
import { type ServiceProcess, startServiceProcess } from './service-process.js';

/** A CivicBus with the police gateway in both roles: real NATS, real PostgreSQL, every service a process of its own. */
export interface PoliceStack {
  readonly nats: NatsServer;
  readonly postgres: PostgresServer;
  readonly gateway: ServiceProcess;
  readonly persistence: ServiceProcess;
  readonly pool: Pool;
  readonly console: ConsoleClient;
  /** The province 620000, registered, which is the instance's own in its role as a province. */
  readonly province: PoliceClient;
  /** Environment of the services, to start more of them. */
  readonly environment: Record<string, string>;
  stop(): Promise<void>;
}

/** Starts a stack; takes a few seconds. Needs `npm run build` first. */
export async function startPoliceStack(settings: Record<string, string> = {}): Promise<PoliceStack> {
  const [nats, postgres] = await Promise.all([startNats(), startPostgres({ durable: true })]);
  const running: ServiceProcess[] = [];
  try {
    await migrate({ url: postgres.url, applicationName: 'test' });
    const pool = createPool({ url: postgres.url, applicationName: 'test' }, () => undefined);
    const token = randomBytes(24).toString('base64url');
    const cmcId = randomBytes(16).toString('hex');
    const environment = {
      CIVICBUS_NATS_URL: nats.url,
      CIVICBUS_POSTGRES_URL: postgres.url,
      CIVICBUS_CONSOLE_TOKEN_SHA256: createHash('sha256').update(token).digest('hex'),
      CIVICBUS_POLICE_ROLE: 'both',
      CIVICBUS_POLICE_KNOWN_IDS: `620000=${cmcId}`,
      CIVICBUS_POLICE_AREA_RANGES: '620000=127.0.0.1',
      CIVICBUS_POLICE_OWN_CMC_ID: cmcId,
      CIVICBUS_POLICE_MINISTRY_ADDRESSES: '127.0.0.1',
      ...settings,
    };
    const [gateway, persistence, consoleService] = await Promise.all(
      ['gateway-police', 'persistence', 'console'].map(async (name) => {
        const service = await startServiceProcess(name, environment);
        running.push(service);
        return service;
      }),
    );
    if (!gateway || !persistence || !consoleService) throw new Error('a service is missing');
    const province = new PoliceClient(gateway.url, cmcId);
    const registered = await province.register({ areaCode: '620000', pushIpList: ['127.0.0.1'] });
    if (registered.status !== 200) throw new Error(`not registered: ${JSON.stringify(registered)}`);
    return {
      nats,
      postgres,
      gateway,
      persistence,
      pool,
      console: new ConsoleClient(consoleService.url, token),
      province,
      environment,
      stop: async () => {
        await pool.end();
        await Promise.all(running.map((service) => service.stop()));
        await Promise.all([nats.stop(), postgres.stop()]);
      },
    };
  } catch (error) {
    // Whatever has started must not outlive the test.
    await Promise.all(running.map((service) => service.kill()));
    await Promise.all([nats.stop(), postgres.stop()]);
    throw error;
  }
}
