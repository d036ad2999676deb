import { availableParallelism } from 'node:os';
import type { Credentials } from '../records/credentials.js';
import { Ground, type GroundOptions } from './ground.js';
import { createSender } from './sender-account.js';
import { competitor, service, sharing, type Server } from './servers.js';

/** The message's table in CivicBus. */
export const RECORD_TABLE = 'urban.syn_rec_item_inst';
const TABLES = [RECORD_TABLE, 'civicbus.exchange', 'simple.work_item', 'usual.work_item'];

/** Everything that is measured. */
export class Testbed {
  private constructor(
    readonly ground: Ground,
    readonly credentials: Credentials,
    readonly servers: Readonly<Record<'gateway' | 'persistence' | 'limit' | 'usual' | 'simple', Server>>,
    /** One gateway for each core, all at one port, for when one process is not enough. */
    readonly gateways: readonly Server[],
  ) {}

  /** Starts all servers but persistence, which the measurements start and stop. */
  static async start(options: GroundOptions): Promise<Testbed> {
    const ground = await Ground.start(options);
    const { settings } = ground;
    const credentials = await createSender(ground.pool);
    const servers = {
      gateway: await service('gateway-urban', settings),
      persistence: await service('persistence', settings),
      limit: await competitor('limit', settings),
      usual: await competitor('usual/main', settings),
      simple: await competitor('simple', settings),
    };
    const gateways = await sharing('gateway-urban', availableParallelism(), settings);
    await ground.manager.streams.add({ name: 'BENCH', subjects: ['bench.>'], max_bytes: 8 * 2 ** 30 });
    const { gateway, limit, usual, simple } = servers;
    for (const { process } of [gateway, ...gateways, limit, usual, simple]) await process.start();
    return new Testbed(ground, credentials, servers, gateways);
  }

  /** Empty tables and streams. Persistence must have nothing under way. */
  clear(): Promise<void> {
    return this.ground.clear(TABLES, ['RECORDS', 'BENCH']);
  }

  stop(): Promise<void> {
    return this.ground.stop([...Object.values(this.servers), ...this.gateways]);
  }
}
