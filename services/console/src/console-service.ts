import type { ServiceDefinition } from '@civicbus/chassis/service-definition';
import type { Chassis } from '@civicbus/chassis/chassis';
import type { FastifyReply } from 'fastify';
import { requireBearerToken } from './bearer-token.js';
import { consoleConfig } from './console-config.js';
import { type ConsoleParts, consoleModule } from './console-module.js';
import { requireStorable } from './require-storable.js';
import { routerRefusal } from './router-refusal.js';

const DEFAULT_PORT = 7100;
const BODY_LIMIT_BYTES = 256 * 1024;

/**
 * The console as a service.
 *
 * @param connect makes the parts from the chassis; not yet connected, so that the console starts while the database is away
 */
export const consoleService = (connect: (chassis: Chassis) => ConsoleParts): ServiceDefinition => ({
  name: 'console',
  defaultPort: DEFAULT_PORT,
  adapter: {
    bodyLimit: BODY_LIMIT_BYTES,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, _request, reply) => routerRefusal(error, reply as unknown as FastifyReply),
  },
  module: (chassis) => consoleModule(connect(chassis)),
  configure: (app, { environment }) => {
    const fastify = app.getHttpAdapter().getInstance();
    requireBearerToken(fastify, Buffer.from(consoleConfig(environment).tokenSha256, 'hex'));
    requireStorable(fastify);
    fastify.addHook('onSend', (_request, reply, _payload, done) => {
      void reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
      done();
    });
  },
});
