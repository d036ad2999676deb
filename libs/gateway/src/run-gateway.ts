import { verify } from '@node-rs/argon2';
import type { Chassis } from '@civicbus/chassis/chassis';
import { readConfig } from '@civicbus/chassis/config';
import { runService } from '@civicbus/chassis/service';
import type { ServiceDefinition } from '@civicbus/chassis/service-definition';
import { variable } from '@civicbus/chassis/variable';
import type { Spec } from '@civicbus/contract/spec';
import type { WireDescription } from '@civicbus/contract/wire-description';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AccountDirectory } from './account-directory.js';
import { registerBodyParsers } from './body-parsers.js';
import { openBus } from './bus-parts.js';
import { Exchanges } from './exchanges.js';
import { serveDocs } from './docs.js';
import { gatewayConfig } from './gateway-config.js';
import { GatewayMetrics } from './gateway-metrics.js';
import { gatewayModule } from './gateway-module.js';
import { PasswordMemory } from './password-memory.js';
import { openApiDocument } from './openapi.js';
import { Pipeline } from './pipeline.js';
import { refuseEarly } from './refuse-early.js';
import { References } from './references.js';
import type { Standard } from './standard.js';
import { openStore } from './store-parts.js';
import { TransportFaults } from './transport-faults.js';

/** What a standard may use to authenticate its callers. */
export interface AuthParts {
  readonly accounts: AccountDirectory;
  readonly passwords: PasswordMemory;
}

/** A gateway: a standard at a port. */
export interface GatewayDefinition<R> {
  /** Name of the service, e.g. `gateway-urban`. */
  readonly name: string;
  readonly defaultPort: number;
  readonly spec: Spec;
  /** How the standard's protocol looks, for the documents at `/docs`. */
  readonly wire: WireDescription;
  /** Builds the standard; reads its own configuration. */
  readonly standard: (parts: AuthParts, environment: NodeJS.ProcessEnv) => Promise<Standard<R>> | Standard<R>;
}

/** Runs a gateway as this process; the whole of its `main.ts`. */
export const runGateway = <R>(definition: GatewayDefinition<R>): Promise<void> =>
  runService(gatewayService(definition));

/** The service of a gateway, for `runService` or, in tests, `startService`. */
export function gatewayService<R>(
  { name, defaultPort, spec, wire, standard: build }: GatewayDefinition<R>,
  environment: NodeJS.ProcessEnv = process.env,
): ServiceDefinition {
  let faults: TransportFaults<R> | undefined;
  let served = spec;
  return {
    name,
    defaultPort,
    bodyParser: false,
    adapter: {
      trustProxy: trustedProxies(environment),
      frameworkErrors: (error, request, reply) =>
        faults?.answer(error, request as unknown as FastifyRequest, reply as unknown as FastifyReply),
    },
    module: async (chassis) => {
      const config = gatewayConfig(chassis.environment);
      const bus = await openBus(config, chassis);
      const store = await openStore(config, spec, chassis);
      const standard = await build(authParts(store.accounts), chassis.environment);
      served = standard.spec;
      const pipeline = new Pipeline(standard, {
        source: name,
        publisher: bus.publisher,
        backlog: bus.backlog,
        references: new References(store.storedKeys, bus.progress),
        exchanges: exchangesOf(spec, store.exchangeLog, chassis),
      });
      faults = new TransportFaults(pipeline, standard.routes, chassis.log);
      const close = async () => {
        await store.close();
        await bus.close();
      };
      return gatewayModule({ pipeline, routes: standard.routes, bodyLimitBytes: config.bodyLimitBytes, close });
    },
    configure: async (app, chassis) => {
      const { bodyLimitBytes } = gatewayConfig(chassis.environment);
      const fastify = app.getHttpAdapter().getInstance();
      await registerBodyParsers(fastify, bodyLimitBytes);
      refuseEarly(fastify, bodyLimitBytes, (error, request, reply) => faults?.answer(error, request, reply));
      await serveDocs(app, openApiDocument(served, wire));
      if (faults) app.useGlobalFilters(faults);
    },
  };
}

const exchangesOf = (spec: Spec, log: ConstructorParameters<typeof Exchanges>[1], chassis: Chassis): Exchanges =>
  new Exchanges(spec.id, log, new GatewayMetrics(chassis.metrics), chassis.log);

function authParts(accounts: AccountDirectory): AuthParts {
  return {
    accounts,
    passwords: new PasswordMemory((stored, password) => verify(stored, password)),
  };
}

/** Proxies whose `X-Forwarded-For` is believed; none unless named. */
function trustedProxies(environment: NodeJS.ProcessEnv): string[] | false {
  const { proxies } = readConfig({ proxies: variable.list('CIVICBUS_TRUSTED_PROXIES', []) }, environment);
  return proxies.length > 0 ? [...proxies] : false;
}
