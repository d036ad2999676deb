import { verify } from '@node-rs/argon2';
import { ControlClient } from '@civicbus/bus/control/control-client';
import { ControlServer } from '@civicbus/bus/control/control-server';
import { noticeController } from '@civicbus/bus/control/notice-controller';
import type { Chassis } from '@civicbus/chassis/chassis';
import { readConfig } from '@civicbus/chassis/config';
import { runService } from '@civicbus/chassis/service';
import type { AdapterOptions, ServiceDefinition } from '@civicbus/chassis/service-definition';
import { variable } from '@civicbus/chassis/variable';
import type { Pool } from '@civicbus/store/pool';
import type { Spec } from '@civicbus/contract/spec';
import type { WireDescription } from '@civicbus/contract/wire-description';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { NatsConnection } from '@nats-io/transport-node';
import type { AccountDirectory } from './account-directory.js';
import { registerBodyParsers } from './body-parsers.js';
import { openBus } from './bus-parts.js';
import { Exchanges } from './exchanges.js';
import { serveDocs } from './docs.js';
import { bodyTimeoutVariable, gatewayConfig } from './gateway-config.js';
import { GatewayMetrics } from './gateway-metrics.js';
import { gatewayModule } from './gateway-module.js';
import { PasswordMemory } from './password-memory.js';
import { openApiDocument } from './openapi.js';
import { type Backlog, type EventPublisher, Pipeline } from './pipeline.js';
import { refuseEarly } from './refuse-early.js';
import { References, type StreamProgress } from './references.js';
import type { Standard } from './standard.js';
import { openStore } from './store-parts.js';
import { TransportFaults } from './transport-faults.js';

/** What a standard may use to authenticate its callers. */
export interface AuthParts {
  readonly accounts: AccountDirectory;
  readonly passwords: PasswordMemory;
}

/** What a standard may use, e.g. for controllers of its own. All of it is closed by the gateway. */
export interface StandardParts extends AuthParts {
  readonly chassis: Chassis;
  /** Four connections, 2 s a statement: for short look-ups. */
  readonly pool: Pool;
  readonly bus: NatsConnection;
  /** Tells other replicas and services to look again at what is stored. */
  readonly control: ControlClient;
  readonly publisher: EventPublisher;
  /** For events that are published one after the other. */
  readonly publisherInTurn: EventPublisher;
  readonly backlog: Backlog;
  readonly progress: StreamProgress;
  readonly exchanges: Exchanges;
}

/** A gateway: a standard at a port. */
export interface GatewayDefinition<R> {
  /** Name of the service, e.g. `gateway-urban`. */
  readonly name: string;
  readonly defaultPort: number;
  readonly spec: Spec;
  /** How the standard's protocol looks, for the documents at `/docs`. */
  readonly wire: WireDescription;
  /** Options of the HTTP server beside those of every gateway, e.g. `https`. */
  readonly server?: (environment: NodeJS.ProcessEnv) => AdapterOptions;
  /** Builds the standard; reads its own configuration. */
  readonly standard: (parts: StandardParts, environment: NodeJS.ProcessEnv) => Promise<Standard<R>> | Standard<R>;
}

/** Runs a gateway as this process; the whole of its `main.ts`. */
export const runGateway = <R>(definition: GatewayDefinition<R>): Promise<void> =>
  runService(gatewayService(definition));

/** The service of a gateway, for `runService` or, in tests, `startService`. */
export function gatewayService<R>(
  { name, defaultPort, spec, wire, server, standard: build }: GatewayDefinition<R>,
  environment: NodeJS.ProcessEnv = process.env,
): ServiceDefinition {
  let faults: TransportFaults<R> | undefined;
  let served = spec;
  let bodyTypes: Standard<R>['bodyTypes'];
  let badText: Standard<R>['badText'];
  let busConnection: NatsConnection | undefined;
  return {
    name,
    defaultPort,
    bodyParser: false,
    adapter: () => ({
      trustProxy: trustedProxies(environment),
      // No standard has HEAD: a method that it does not name is refused.
      exposeHeadRoutes: false,
      // A backstop: a late body is answered before, in the standard's envelope.
      requestTimeout: bodyTimeoutMs(environment) + 10_000,
      frameworkErrors: (error, request, reply) =>
        faults?.answer(error, request as unknown as FastifyRequest, reply as unknown as FastifyReply),
      ...server?.(environment),
    }),
    module: async (chassis) => {
      const config = gatewayConfig(chassis.environment);
      const bus = await openBus(config, chassis);
      const store = await openStore(config, spec, chassis);
      const exchanges = new Exchanges(spec.id, store.exchangeLog, new GatewayMetrics(chassis.metrics), chassis.log);
      const passwords = new PasswordMemory((stored, password) => verify(stored, password));
      const { accounts, pool } = store;
      const { publisher, publisherInTurn, backlog, progress, connection } = bus;
      busConnection = connection;
      const control = new ControlClient(() => connection, chassis.log);
      const standard = await build(
        {
          accounts,
          passwords,
          chassis,
          pool,
          bus: connection,
          control,
          publisher,
          publisherInTurn,
          backlog,
          progress,
          exchanges,
        },
        chassis.environment,
      );
      ({ spec: served, bodyTypes, badText } = standard);
      const pipeline = new Pipeline(standard, {
        source: name,
        publisher,
        backlog,
        references: new References(store.storedKeys, progress),
        exchanges,
      });
      faults = new TransportFaults(pipeline, standard, chassis.log);
      const close = async () => {
        await standard.extension?.close?.();
        await store.close();
        await control.close();
        await bus.close();
      };
      const notices = noticeController({
        service: name,
        notice: 'accounts-changed',
        spec: spec.id,
        look: () => accounts.reread(),
        log: chassis.log,
      });
      return gatewayModule({ pipeline, standard, bodyLimitBytes: config.bodyLimitBytes, notices, close });
    },
    configure: async (app, chassis) => {
      const { bodyLimitBytes, bodyTimeoutMs: timeoutMs } = gatewayConfig(chassis.environment);
      const fastify = app.getHttpAdapter().getInstance();
      await registerBodyParsers(fastify, { bytes: bodyLimitBytes, timeoutMs }, bodyTypes, badText);
      refuseEarly(fastify, bodyLimitBytes, (error, request, reply) => faults?.answer(error, request, reply));
      await serveDocs(app, openApiDocument(served, wire));
      if (faults) app.useGlobalFilters(faults);
      if (busConnection) app.connectMicroservice({ strategy: new ControlServer(busConnection) });
      await app.startAllMicroservices();
    },
  };
}

/** Proxies whose `X-Forwarded-For` is believed; none unless named. */
function trustedProxies(environment: NodeJS.ProcessEnv): string[] | false {
  const { proxies } = readConfig({ proxies: variable.list('CIVICBUS_TRUSTED_PROXIES', []) }, environment);
  return proxies.length > 0 ? [...proxies] : false;
}

const bodyTimeoutMs = (environment: NodeJS.ProcessEnv): number =>
  readConfig({ ms: bodyTimeoutVariable }, environment).ms;
