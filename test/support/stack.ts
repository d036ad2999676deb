import { createHash, randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { Accounts } from '@civicbus/store/accounts';
import { migrate } from '@civicbus/store/migrate';
import { createPool } from '@civicbus/store/pool';
import { type NatsServer, startNats } from '@civicbus/testing/nats-server';
import { type PostgresServer, startPostgres } from '@civicbus/testing/postgres-server';
import { ConsoleClient } from './console-client.js';
import { type ServiceProcess, startServiceProcess } from './service-process.js';
import { UrbanClient } from './urban-client.js';

/** A whole CivicBus for one test file: real NATS, real PostgreSQL, every service a process of its own. */
export interface Stack {
  readonly nats: NatsServer;
  readonly postgres: PostgresServer;
  readonly gateway: ServiceProcess;
  readonly persistence: ServiceProcess;
  /** The city 430100, which may write its own region and those below it. */
  readonly city: UrbanClient;
  readonly console: ConsoleClient;
  readonly accounts: Accounts;
  /** Keys of the stored media that begin with `prefix`, read from the table itself. */
  mediaKeys(prefix: string): Promise<ReadonlySet<string>>;
  /** Environment of the services, to start more of them. */
  readonly environment: Record<string, string>;
  stop(): Promise<void>;
}

/** Starts a stack; takes a few seconds. Needs `npm run build` first. */
export async function startStack(settings: Record<string, string> = {}): Promise<Stack> {
  const [nats, postgres] = await Promise.all([startNats(), startPostgres({ durable: true })]);
  await migrate({ url: postgres.url, applicationName: 'test' });
  const pool = createPool({ url: postgres.url, applicationName: 'test' }, () => undefined);
  const accounts = new Accounts(pool);
  const password = randomBytes(12).toString('base64url');
  const account = 'test_city';
  const passwordHash = await hash(password);
  await accounts.put('urban', { account, passwordHash, regions: ['430100'], joiner: '', sourceAddresses: [] });

  const token = randomBytes(24).toString('base64url');
  const environment = {
    CIVICBUS_NATS_URL: nats.url,
    CIVICBUS_POSTGRES_URL: postgres.url,
    CIVICBUS_CONSOLE_TOKEN_SHA256: createHash('sha256').update(token).digest('hex'),
    ...settings,
  };
  const [gateway, persistence, consoleService] = await Promise.all(
    ['gateway-urban', 'persistence', 'console'].map((name) => startServiceProcess(name, environment)),
  );
  if (!gateway || !persistence || !consoleService) throw new Error('a service is missing');
  return {
    nats,
    postgres,
    gateway,
    persistence,
    city: new UrbanClient(gateway.url, { account, password, senderCode: '430100' }),
    console: new ConsoleClient(consoleService.url, token),
    accounts,
    mediaKeys: async (prefix) => {
      const { rows } = await pool.query<{ key: string }>(
        'select _key as key from urban.syn_rec_media where starts_with(_key, $1)',
        [prefix],
      );
      return new Set(rows.map(({ key }) => key));
    },
    environment,
    stop: async () => {
      await pool.end();
      await Promise.all([gateway, persistence, consoleService].map((service) => service.stop()));
      await Promise.all([nats.stop(), postgres.stop()]);
    },
  };
}
