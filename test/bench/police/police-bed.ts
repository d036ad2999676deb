import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { migrate } from '@civicbus/store/migrate';
import { Registrations } from '@civicbus/store/registrations';
import { eventually } from '@civicbus/testing/eventually';
import pg from 'pg';
import { type Infrastructure, startInfrastructure } from '../system/infrastructure.js';
import { competitor, service, type Server } from '../system/servers.js';

export const DEVICES = 'police."IF_SCMC_INFR_01"';
export const USERS = 'police."IF_SCMC_PERSONNEL_02"';
export const USUAL_DEVICES = 'usual.device';

/** The servers of the police bench: gateway-police, persistence and the plain controller, on bus and database of their own. */
export class PoliceBed {
  private constructor(
    readonly infrastructure: Infrastructure,
    readonly pool: pg.Pool,
    readonly manager: JetStreamManager,
    /** The registered province that reports. */
    readonly cmcId: string,
    readonly servers: Readonly<Record<'gateway' | 'persistence' | 'usual', Server>>,
    private readonly connection: NatsConnection,
    private readonly logDir: string,
  ) {}

  /** Starts all servers. */
  static async start(syncCommit: boolean): Promise<PoliceBed> {
    const infrastructure = await startInfrastructure({ syncCommit });
    const { natsUrl, postgres } = infrastructure;
    await migrate({ url: postgres.url, applicationName: 'bench' });
    const pool = new pg.Pool({ connectionString: postgres.url, max: 4 });
    const cmcId = randomBytes(16).toString('hex');
    const details = { reportType: 'A', areaCode: '620000', pushIpList: ['127.0.0.1'] };
    await new Registrations(pool, 'police').change('620000', () => ({
      store: { sender: cmcId, state: 'active', sources: ['127.0.0.1'], details, askedFrom: '127.0.0.1' },
    }));
    const logDir = await mkdtemp(join(tmpdir(), 'civicbus-bench-'));
    const settings = { natsUrl, postgresUrl: postgres.url, logDir, profileDir: undefined };
    const servers = {
      gateway: await service('gateway-police', settings),
      persistence: await service('persistence', settings),
      usual: await competitor('usual-police/main', settings),
    };
    for (const { process } of Object.values(servers)) await process.start();
    const connection = await connect({ servers: natsUrl });
    return new PoliceBed(infrastructure, pool, await jetstreamManager(connection), cmcId, servers, connection, logDir);
  }

  get natsVersion(): string {
    return this.connection.info?.version ?? 'unknown';
  }

  /** Processes whose CPU counts. */
  processes(of: 'civicbus' | 'usual'): Readonly<Record<string, number>> {
    const { gateway, persistence, usual } = this.servers;
    const postgres = this.infrastructure.postgres.pid ?? 0;
    return of === 'usual'
      ? { server: usual.process.pid, postgres }
      : {
          gateway: gateway.process.pid,
          persistence: persistence.process.pid,
          nats: this.infrastructure.natsPid,
          postgres,
        };
  }

  /** Empty tables and stream. Persistence must have nothing under way. */
  async clear(): Promise<void> {
    await this.pool.query(`truncate ${DEVICES}, ${USERS}, ${USUAL_DEVICES}, civicbus.exchange`);
    await this.manager.streams.purge('RECORDS');
    await this.pool.query('checkpoint');
  }

  /** Waits until persistence has stored every event. */
  async settled(): Promise<void> {
    await eventually(
      async () => {
        const { num_pending, num_ack_pending } = await this.manager.consumers.info('RECORDS', 'persistence');
        return num_pending + num_ack_pending === 0;
      },
      { timeoutMs: 600_000, what: 'everything being stored' },
    );
  }

  async count(table: string): Promise<number> {
    const { rows } = await this.pool.query<{ count: string }>(`select count(*) from ${table}`);
    return Number(rows[0]?.count);
  }

  async stop(): Promise<void> {
    for (const { process } of Object.values(this.servers)) await process.stop();
    await this.connection.close();
    await this.pool.end();
    await this.infrastructure.stop();
    await rm(this.logDir, { recursive: true, force: true });
  }
}
