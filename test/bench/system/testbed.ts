import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { migrate } from '@civicbus/store/migrate';
import { eventually } from '@civicbus/testing/eventually';
import pg from 'pg';
import { type Infrastructure, startInfrastructure } from './infrastructure.js';
import { createSender } from './sender-account.js';
import { competitor, service, sharing, type Server } from './servers.js';
import type { Credentials } from '../records/credentials.js';

/** The message's table in CivicBus. */
export const RECORD_TABLE = 'urban.syn_rec_item_inst';
const TABLES = [RECORD_TABLE, 'civicbus.exchange', 'simple.work_item', 'usual.work_item'];

/** How the testbed is set up. */
export interface TestbedOptions {
  readonly syncCommit: boolean;
  readonly profileDir: string | undefined;
}

/** Everything that is measured, and a view into bus and database. */
export class Testbed {
  readonly #connection: NatsConnection;
  readonly #logDir: string;

  private constructor(
    readonly infrastructure: Infrastructure,
    readonly pool: pg.Pool,
    readonly manager: JetStreamManager,
    readonly credentials: Credentials,
    readonly servers: Readonly<Record<'gateway' | 'persistence' | 'limit' | 'usual' | 'simple', Server>>,
    /** One gateway for each core, all at one port, for when one process is not enough. */
    readonly gateways: readonly Server[],
    own: { readonly connection: NatsConnection; readonly logDir: string },
  ) {
    this.#connection = own.connection;
    this.#logDir = own.logDir;
  }

  /** Starts all servers but persistence, which the measurements start and stop. */
  static async start({ syncCommit, profileDir }: TestbedOptions): Promise<Testbed> {
    const infrastructure = await startInfrastructure({ syncCommit });
    const { natsUrl, postgres } = infrastructure;
    await migrate({ url: postgres.url, applicationName: 'bench' });
    const pool = new pg.Pool({ connectionString: postgres.url, max: 6 });
    // Connections break when a measurement stops the database; the pool makes new ones.
    pool.on('error', () => {});
    const credentials = await createSender(pool);
    const logDir = await mkdtemp(join(tmpdir(), 'civicbus-bench-'));
    const settings = { natsUrl, postgresUrl: postgres.url, logDir, profileDir };
    const servers = {
      gateway: await service('gateway-urban', settings),
      persistence: await service('persistence', settings),
      limit: await competitor('limit', settings),
      usual: await competitor('usual/main', settings),
      simple: await competitor('simple', settings),
    };
    const gateways = await sharing('gateway-urban', availableParallelism(), settings);
    const connection = await connect({ servers: natsUrl });
    const manager = await jetstreamManager(connection);
    await manager.streams.add({ name: 'BENCH', subjects: ['bench.>'], max_bytes: 8 * 2 ** 30 });
    const { gateway, limit, usual, simple } = servers;
    for (const { process } of [gateway, ...gateways, limit, usual, simple]) await process.start();
    return new Testbed(infrastructure, pool, manager, credentials, servers, gateways, { connection, logDir });
  }

  get natsVersion(): string {
    return this.#connection.info?.version ?? 'unknown';
  }

  /** Empty tables and streams, nothing left to flush. Persistence must have nothing under way. */
  async clear(): Promise<void> {
    await this.pool.query(`truncate ${TABLES.join(', ')}`);
    await this.manager.streams.purge('RECORDS');
    await this.manager.streams.purge('BENCH');
    await this.pool.query('checkpoint');
  }

  /** Events that persistence has not stored yet. */
  async backlog(): Promise<number> {
    const { num_pending, num_ack_pending } = await this.manager.consumers.info('RECORDS', 'persistence');
    return num_pending + num_ack_pending;
  }

  /** Waits until persistence has stored every event. */
  async settled(timeoutMs = 300_000): Promise<void> {
    await eventually(async () => (await this.backlog()) === 0, { timeoutMs, what: 'everything being stored' });
  }

  /** Rows in a table. */
  async count(table: string): Promise<number> {
    const { rows } = await this.pool.query<{ count: string }>(`select count(*) from ${table}`);
    return Number(rows[0]?.count);
  }

  async stop(): Promise<void> {
    for (const { process } of [...Object.values(this.servers), ...this.gateways]) await process.stop();
    await this.#connection.close();
    await this.pool.end();
    await this.infrastructure.stop();
    await rm(this.#logDir, { recursive: true, force: true });
  }
}
