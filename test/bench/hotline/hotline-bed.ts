import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { hash } from '@node-rs/argon2';
import { Accounts } from '@civicbus/store/accounts';
import { migrate } from '@civicbus/store/migrate';
import { eventually } from '@civicbus/testing/eventually';
import pg from 'pg';
import { type Infrastructure, startInfrastructure } from '../system/infrastructure.js';
import { service, type Server } from '../system/servers.js';

/** The AppIds that poll: what waits for each. */
export const BACKLOGS = { small: 3_000, large: 1_000_000 } as const;

/** Feedback as a closed complaint has it: the answer of a poll of 500 is about 150 KB. */
const BODY = {
  acceptType: '1',
  handDept: '某某市场监督管理所',
  agent: '甲某',
  agentTel: '075100000000',
  dealResult: '经调解，双方达成一致，商家同意退货并退还全部货款。',
  feedbackRegister: '乙某',
};

/** The servers of the hotline bench: gateway-hotline and persistence, on bus and database of their own. */
export class HotlineBed {
  private constructor(
    readonly infrastructure: Infrastructure,
    readonly pool: pg.Pool,
    readonly manager: JetStreamManager,
    readonly token: string,
    readonly servers: Readonly<Record<'gateway' | 'persistence', Server>>,
    private readonly connection: NatsConnection,
    private readonly logDir: string,
  ) {}

  /** Starts all servers; feedback waits, a third of it of each kind, and none of it was ever fetched. */
  static async start(syncCommit: boolean): Promise<HotlineBed> {
    const infrastructure = await startInfrastructure({ syncCommit });
    const { natsUrl, postgres } = infrastructure;
    await migrate({ url: postgres.url, applicationName: 'bench' });
    const pool = new pg.Pool({ connectionString: postgres.url, max: 4 });
    const token = randomBytes(18).toString('base64url');
    const passwordHash = await hash(token);
    for (const [account, rows] of Object.entries(BACKLOGS)) {
      await new Accounts(pool).put('hotline', { account, passwordHash, regions: [], joiner: '', sourceAddresses: [] });
      await pool.query(
        `insert into hotline.feedback (app_id, seq, kind, regino, registime, feetime, body)
         select $1, n, (n % 3 + 1)::text, 'T' || n, now(), now(), $3::text::jsonb || jsonb_build_object('odrno', 'T' || n)
         from generate_series(1, $2::int) n`,
        [account, rows, JSON.stringify(BODY)],
      );
      await pool.query('insert into hotline.feedback_sequence values ($1, $2)', [account, rows]);
      await pool.query(
        `insert into hotline.feedback_delivery select $1, kind, 0, 0, 0 from unnest('{1,2,3}'::text[]) kind`,
        [account],
      );
    }
    await pool.query('vacuum analyze hotline.feedback');
    await pool.query('checkpoint');
    const logDir = await mkdtemp(join(tmpdir(), 'civicbus-bench-'));
    const settings = { natsUrl, postgresUrl: postgres.url, logDir, profileDir: undefined };
    const servers = {
      gateway: await service('gateway-hotline', settings),
      persistence: await service('persistence', settings),
    };
    for (const { process } of Object.values(servers)) await process.start();
    const connection = await connect({ servers: natsUrl });
    const manager = await jetstreamManager(connection);
    return new HotlineBed(infrastructure, pool, manager, token, servers, connection, logDir);
  }

  get natsVersion(): string {
    return this.connection.info?.version ?? 'unknown';
  }

  /** Processes whose CPU counts. */
  processes(): Readonly<Record<string, number>> {
    const { gateway, persistence } = this.servers;
    const { natsPid: nats, postgres } = this.infrastructure;
    return { gateway: gateway.process.pid, persistence: persistence.process.pid, nats, postgres: postgres.pid ?? 0 };
  }

  /** Waits until persistence has stored every event. */
  async settled(): Promise<void> {
    await eventually(
      async () => {
        const { num_pending, num_ack_pending } = await this.manager.consumers.info('RECORDS', 'persistence');
        return num_pending + num_ack_pending === 0;
      },
      { timeoutMs: 60_000, what: 'everything being stored' },
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
