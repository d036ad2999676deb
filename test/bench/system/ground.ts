import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { migrate } from '@civicbus/store/migrate';
import { eventually } from '@civicbus/testing/eventually';
import pg from 'pg';
import { type Infrastructure, startInfrastructure } from './infrastructure.js';
import type { Server, ServerSettings } from './servers.js';

/** How bus and database are set up. */
export interface GroundOptions {
  readonly syncCommit: boolean;
  /** Folder for CPU profiles of the services. */
  readonly profileDir: string | undefined;
}

/** Bus and database that a benchmark stands on, migrated and empty, and a view into both. */
export class Ground {
  private constructor(
    readonly infrastructure: Infrastructure,
    readonly pool: pg.Pool,
    readonly manager: JetStreamManager,
    /** What a server is started with. */
    readonly settings: ServerSettings,
    private readonly connection: NatsConnection,
  ) {}

  static async start({ syncCommit, profileDir }: GroundOptions): Promise<Ground> {
    const infrastructure = await startInfrastructure({ syncCommit });
    const { natsUrl, postgres } = infrastructure;
    await migrate({ url: postgres.url, applicationName: 'bench' });
    const pool = new pg.Pool({ connectionString: postgres.url, max: 6 });
    // Connections break when a measurement stops the database; the pool makes new ones.
    pool.on('error', () => {});
    const logDir = await mkdtemp(join(tmpdir(), 'civicbus-bench-'));
    const connection = await connect({ servers: natsUrl });
    const manager = await jetstreamManager(connection);
    return new Ground(
      infrastructure,
      pool,
      manager,
      { natsUrl, postgresUrl: postgres.url, logDir, profileDir },
      connection,
    );
  }

  get natsVersion(): string {
    return this.connection.info?.version ?? 'unknown';
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

  /** Empties these tables and streams, with nothing left to flush. Persistence must have nothing under way. */
  async clear(tables: readonly string[], streams: readonly string[]): Promise<void> {
    await this.pool.query(`truncate ${tables.join(', ')}`);
    for (const stream of streams) await this.manager.streams.purge(stream);
    await this.pool.query('checkpoint');
  }

  /** Stops the servers and all that they ran on. */
  async stop(servers: readonly Server[]): Promise<void> {
    for (const { process } of servers) await process.stop();
    await this.connection.close();
    await this.pool.end();
    await this.infrastructure.stop();
    await rm(this.settings.logDir, { recursive: true, force: true });
  }
}
