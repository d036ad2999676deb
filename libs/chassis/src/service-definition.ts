import type { DynamicModule, Type } from '@nestjs/common';
import type { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Chassis } from './chassis.js';

/** Options of the Fastify adapter: `bodyLimit`, `trustProxy`, `routerOptions`, `multipart` … */
export type AdapterOptions = Exclude<ConstructorParameters<typeof FastifyAdapter>[0], undefined>;

/** What makes one service out of the chassis. */
export interface ServiceDefinition {
  /** Name in logs, metrics and traces, e.g. `gateway-urban`. */
  readonly name: string;
  /** Port when CIVICBUS_PORT is absent. */
  readonly defaultPort: number;
  /**
   * Builds the root module; read the service's own configuration here (`readConfig`), so that its errors are told like any
   * other start-up failure.
   */
  readonly module: (chassis: Chassis) => Type | DynamicModule | Promise<Type | DynamicModule>;
  /**
   * Extra options of the Fastify adapter, `https` among them; read configuration for them here. Default: bodies up to 1 MiB, 30 s to
   * receive a request, no middleware, plain HTTP.
   */
  readonly adapter?: AdapterOptions | ((environment: NodeJS.ProcessEnv) => AdapterOptions);
  /** Whether Nest parses JSON and form bodies. Default true; `false` leaves content types to `configure`. */
  readonly bodyParser?: boolean;
  /** Runs when the application is built and before anything is initialised: content type parsers, plugins, filters, documents. */
  readonly configure?: (app: NestFastifyApplication, chassis: Chassis) => void | Promise<void>;
}
