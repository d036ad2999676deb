import type { BodyForm, RequestShape } from '../records/request-shape.js';
import type { Server } from './servers.js';
import { RECORD_TABLE, type Testbed } from './testbed.js';

/**
 * `accepting` is CivicBus without persistence: it does what `limit` does, and all the checks. `on all cores`: with as many processes of
 * the gateway as there are cores, at one port.
 */
export type ContenderId =
  'limit' | 'accepting' | 'accepting on all cores' | 'civicbus' | 'civicbus on all cores' | 'usual' | 'simple';

/** One way to take records. */
export interface Contender {
  readonly id: ContenderId;
  readonly servers: readonly Server[];
  /** Processes whose CPU counts, by name: the servers, bus and database where they take part. */
  readonly processes: () => Readonly<Record<string, number>>;
  /** Where the records end; none when they stay on the bus. */
  readonly table?: string;
  readonly shape: (form: BodyForm, records: number) => RequestShape;
  /** Waits until what was accepted is readable. */
  readonly settled: () => Promise<void>;
}

const nothing = (): Promise<void> => Promise.resolve();

/** The contenders of a testbed. */
export function contenders(testbed: Testbed): Readonly<Record<ContenderId, Contender>> {
  const { ground, servers, gateways, credentials } = testbed;
  const { infrastructure } = ground;
  const nats = { nats: infrastructure.natsPid };
  const postgres = () => ({ postgres: infrastructure.postgres.pid ?? 0 });
  const shapeAt =
    (port: number, path: string) =>
    (form: BodyForm, records: number): RequestShape => ({ port, path, form, records, credentials });
  const urban = shapeAt(servers.gateway.port, '/api/v1/synRecItemInst');
  const shared = shapeAt(gateways[0]?.port ?? 0, '/api/v1/synRecItemInst');
  const gateway = () => ({ gateway: servers.gateway.process.pid });
  const all = () => Object.fromEntries(gateways.map(({ process }, index) => [`gateway ${index + 1}`, process.pid]));
  const persistence = () => ({ persistence: servers.persistence.process.pid });
  return {
    limit: {
      id: 'limit',
      servers: [servers.limit],
      processes: () => ({ server: servers.limit.process.pid, ...nats }),
      shape: shapeAt(servers.limit.port, '/records'),
      settled: nothing,
    },
    accepting: {
      id: 'accepting',
      servers: [servers.gateway],
      processes: () => ({ ...gateway(), ...nats, ...postgres() }),
      shape: urban,
      settled: nothing,
    },
    'accepting on all cores': {
      id: 'accepting on all cores',
      servers: gateways,
      processes: () => ({ ...all(), ...nats, ...postgres() }),
      shape: shared,
      settled: nothing,
    },
    civicbus: {
      id: 'civicbus',
      servers: [servers.gateway, servers.persistence],
      processes: () => ({ ...gateway(), ...persistence(), ...nats, ...postgres() }),
      table: RECORD_TABLE,
      shape: urban,
      settled: () => testbed.ground.settled(),
    },
    'civicbus on all cores': {
      id: 'civicbus on all cores',
      servers: [...gateways, servers.persistence],
      processes: () => ({ ...all(), ...persistence(), ...nats, ...postgres() }),
      table: RECORD_TABLE,
      shape: shared,
      settled: () => testbed.ground.settled(),
    },
    usual: {
      id: 'usual',
      servers: [servers.usual],
      processes: () => ({ server: servers.usual.process.pid, ...postgres() }),
      table: 'usual.work_item',
      shape: shapeAt(servers.usual.port, '/records'),
      settled: nothing,
    },
    simple: {
      id: 'simple',
      servers: [servers.simple],
      processes: () => ({ server: servers.simple.process.pid, ...postgres() }),
      table: 'simple.work_item',
      shape: shapeAt(servers.simple.port, '/records'),
      settled: nothing,
    },
  };
}
