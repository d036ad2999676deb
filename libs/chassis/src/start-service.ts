import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Chassis } from './chassis.js';
import { chassisModule } from './chassis-module.js';
import { readConfig } from './config.js';
import { createLog, LOG_LEVELS } from './log.js';
import { Metrics } from './metrics.js';
import { NestLog } from './nest-log.js';
import { Readiness } from './readiness.js';
import { requestMetrics } from './request-metrics.js';
import { traceRequests } from './request-span.js';
import { RequestsInFlight } from './requests-in-flight.js';
import type { ServiceDefinition } from './service-definition.js';
import { serviceRoutes } from './service-routes.js';
import { startTracing } from './start-tracing.js';
import { variable } from './variable.js';

/** A service that listens. */
export interface RunningService {
  readonly app: NestFastifyApplication;
  readonly chassis: Chassis;
  /** Address with the port that it got, e.g. `http://127.0.0.1:7100`. */
  readonly url: string;
  /**
   * Stops in this order: not ready; no new connections; requests in flight are answered, for 5 s at most; Nest's shutdown
   * hooks (consumers, buses, pools); spans and logs are written out. Rejects when a hook fails; a second call waits for the first.
   */
  stop(reason: string): Promise<void>;
}

/** Leaves the hooks 4.5 s of the 9.5 s that `runService` allows: rows to write, a silent database to give up. */
const DRAIN_TIMEOUT_MS = 5_000;
const RATIO = { default: '1', pattern: /^(0(\.\d{1,9})?|1(\.0{1,9})?)$/, expected: 'a share from 0 to 1' };
const REQUEST_TIMEOUT_MS = 30_000;
const KEEP_ALIVE_TIMEOUT_MS = 72_000;

/** Starts a service in this process, without touching the process: no signals, no exit. Rejects when it cannot start. */
export const startService = async (
  definition: ServiceDefinition,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<RunningService> => {
  const { name } = definition;
  const config = readConfig(
    {
      host: variable.text('CIVICBUS_HOST', { default: '127.0.0.1' }),
      port: variable.port('CIVICBUS_PORT', definition.defaultPort),
      reusePort: variable.oneOf('CIVICBUS_REUSE_PORT', ['true', 'false'], 'false'),
      level: variable.oneOf('CIVICBUS_LOG_LEVEL', LOG_LEVELS, 'info'),
      endpoint: variable.optional(variable.url('OTEL_EXPORTER_OTLP_ENDPOINT', ['http:', 'https:'])),
      ratio: variable.text('OTEL_TRACES_SAMPLER_ARG', RATIO),
    },
    environment,
  );
  const log = createLog({ service: name, level: config.level });
  const chassis: Chassis = { name, environment, log, metrics: new Metrics(name), readiness: new Readiness(log) };
  const tracing = await startTracing({ service: name, endpoint: config.endpoint, ratio: Number(config.ratio) });
  chassis.metrics.collectProcess();

  const adapter = typeof definition.adapter === 'function' ? definition.adapter(environment) : definition.adapter;
  const nestLog = new NestLog(log);
  const app = await NestFactory.create<NestFastifyApplication>(
    chassisModule(chassis, await definition.module(chassis)),
    new FastifyAdapter({
      requestTimeout: REQUEST_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
      skipMiddie: true,
      ...adapter,
    }),
    { abortOnError: false, logger: nestLog, bodyParser: definition.bodyParser ?? true },
  );
  const fastify = app.getHttpAdapter().getInstance();
  const server = app.getHttpServer();
  const inFlight = new RequestsInFlight(server);
  traceRequests(fastify, tracing.on);
  requestMetrics(fastify, chassis.metrics);
  serviceRoutes(fastify, chassis);
  await definition.configure?.(app, chassis);
  // For the name, Fastify would open a second server for ::1, out of sight of a stop.
  const host = config.host === 'localhost' ? '127.0.0.1' : config.host;
  // Fastify hands what it does not know to the server.
  const where = { port: config.port, host, reusePort: config.reusePort === 'true' };
  await app.listen(where);

  const { address, port, family } = server.address() as AddressInfo;
  const scheme = adapter && 'https' in adapter ? 'https' : 'http';
  const url = `${scheme}://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
  log.info({ url }, 'listening');

  const stop = async (reason: string): Promise<void> => {
    const startedAt = performance.now();
    log.info({ reason, requestsInFlight: inFlight.count }, 'stopping');
    chassis.readiness.stop();
    server.close();
    const drained = await inFlight.drain(DRAIN_TIMEOUT_MS);
    if (!drained) log.warn({ requestsInFlight: inFlight.count }, 'gave up waiting for requests in flight');
    server.closeAllConnections();
    const errorsBefore = nestLog.errors;
    await app.close();
    log.info({ durationMs: Math.round(performance.now() - startedAt) }, 'stopped');
    // Last, so that what the hooks did is told as well. A collector that is away must not fail a clean stop.
    await tracing.stop().catch((error: unknown) => log.warn({ err: error }, 'spans could not be sent'));
    log.flush();
    if (nestLog.errors > errorsBefore) throw new Error('a shutdown hook failed, the log says why');
  };
  let stopping: Promise<void> | undefined;
  return { app, chassis, url, stop: (reason) => (stopping ??= stop(reason)) };
};
