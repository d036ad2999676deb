import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.js';

interface Observer {
  observe(value: number): void;
}

/** Measures every answered request by method, route pattern and status: `civicbus_http_request_duration_seconds`. */
export const requestMetrics = (fastify: FastifyInstance, metrics: Metrics): void => {
  const durations = metrics.histogram({
    name: 'civicbus_http_request_duration_seconds',
    help: 'Time from the arrival of a request to its answer',
    labels: ['method', 'route', 'status'],
  });
  // Looked up once for each combination: hashing the labels costs more than the observation.
  const observers = new Map<string, Observer>();
  fastify.addHook('onResponse', (request, reply, done) => {
    const method = request.method;
    const route = request.routeOptions.url ?? 'none';
    const status = String(reply.statusCode);
    const key = `${method} ${status} ${route}`;
    let observer = observers.get(key);
    if (observer === undefined) {
      observer = durations.labels({ method, route, status });
      observers.set(key, observer);
    }
    observer.observe(reply.elapsedTime / 1_000);
    done();
  });
};
