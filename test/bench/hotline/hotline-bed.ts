import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { Accounts } from '@civicbus/store/accounts';
import { Ground } from '../system/ground.js';
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
    readonly ground: Ground,
    readonly token: string,
    readonly servers: Readonly<Record<'gateway' | 'persistence', Server>>,
  ) {}

  /** Starts all servers; feedback waits, a third of it of each kind, and none of it was ever fetched. */
  static async start(syncCommit: boolean): Promise<HotlineBed> {
    const ground = await Ground.start({ syncCommit, profileDir: undefined });
    const { pool, settings } = ground;
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
    const servers = {
      gateway: await service('gateway-hotline', settings),
      persistence: await service('persistence', settings),
    };
    for (const { process } of Object.values(servers)) await process.start();
    return new HotlineBed(ground, token, servers);
  }

  /** Processes whose CPU counts. */
  processes(): Readonly<Record<string, number>> {
    const { gateway, persistence } = this.servers;
    const { natsPid: nats, postgres } = this.ground.infrastructure;
    return { gateway: gateway.process.pid, persistence: persistence.process.pid, nats, postgres: postgres.pid ?? 0 };
  }

  stop(): Promise<void> {
    return this.ground.stop(Object.values(this.servers));
  }
}
