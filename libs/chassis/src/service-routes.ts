import type { FastifyInstance } from 'fastify';
import type { Chassis } from './chassis.js';

/** Serves `/health/live`, `/health/ready` and `/metrics`, before and beside the service's own routes. */
export const serviceRoutes = (fastify: FastifyInstance, { metrics, readiness }: Chassis): void => {
  // A load balancer may ask by HEAD, whatever the service's own routes take.
  const probe = { exposeHeadRoute: true };
  fastify.get('/health/live', probe, () => ({ status: 'live' }));
  fastify.get('/health/ready', probe, async (_request, reply) => {
    const report = await readiness.report();
    return reply
      .code(report.ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(report);
  });
  fastify.get('/metrics', async (_request, reply) =>
    reply.header('content-type', metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
};
