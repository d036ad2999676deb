import { randomBytes } from 'node:crypto';
import { Registrations } from '@civicbus/store/registrations';
import { Ground } from '../system/ground.js';
import { competitor, service, type Server } from '../system/servers.js';

export const DEVICES = 'police."IF_SCMC_INFR_01"';
export const USERS = 'police."IF_SCMC_PERSONNEL_02"';
export const USUAL_DEVICES = 'usual.device';

/** The servers of the police bench: gateway-police, persistence and the plain controller, on bus and database of their own. */
export class PoliceBed {
  private constructor(
    readonly ground: Ground,
    /** The registered province that reports. */
    readonly cmcId: string,
    readonly servers: Readonly<Record<'gateway' | 'persistence' | 'usual', Server>>,
  ) {}

  /** Starts all servers. */
  static async start(syncCommit: boolean): Promise<PoliceBed> {
    const ground = await Ground.start({ syncCommit, profileDir: undefined });
    const cmcId = randomBytes(16).toString('hex');
    const details = { reportType: 'A', areaCode: '620000', pushIpList: ['127.0.0.1'] };
    await new Registrations(ground.pool, 'police').change('620000', () => ({
      store: { sender: cmcId, state: 'active', sources: ['127.0.0.1'], details, askedFrom: '127.0.0.1' },
    }));
    const servers = {
      gateway: await service('gateway-police', ground.settings),
      persistence: await service('persistence', ground.settings),
      usual: await competitor('usual-police/main', ground.settings),
    };
    for (const { process } of Object.values(servers)) await process.start();
    return new PoliceBed(ground, cmcId, servers);
  }

  /** Processes whose CPU counts. */
  processes(of: 'civicbus' | 'usual'): Readonly<Record<string, number>> {
    const { gateway, persistence, usual } = this.servers;
    const { natsPid: nats, postgres: server } = this.ground.infrastructure;
    const postgres = server.pid ?? 0;
    return of === 'usual'
      ? { server: usual.process.pid, postgres }
      : { gateway: gateway.process.pid, persistence: persistence.process.pid, nats, postgres };
  }

  /** Empty tables and stream. Persistence must have nothing under way. */
  clear(): Promise<void> {
    return this.ground.clear([DEVICES, USERS, USUAL_DEVICES, 'civicbus.exchange'], ['RECORDS']);
  }

  stop(): Promise<void> {
    return this.ground.stop(Object.values(this.servers));
  }
}
