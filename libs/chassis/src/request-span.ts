import { context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { startSpan } from './tracing.js';

/** Probes and scrapes come every few seconds and tell nothing. */
const ownRoutes = /^\/(?:health\/|metrics)/;

interface Traced {
  civicbusSpan: Span | null;
}

const traced = (request: FastifyRequest): Traced => request as unknown as Traced;

/**
 * The span of a request; continues the caller's `traceparent`. Made when first asked for, so a request that nobody traces
 * costs nothing; every request that asks gets a trace id, also with tracing off.
 */
export const requestSpan = (request: FastifyRequest): Span => {
  const holder = traced(request);
  const header = request.headers['traceparent'];
  holder.civicbusSpan ??= startSpan(`${request.method} ${request.routeOptions.url ?? request.method}`, {
    parent: typeof header === 'string' ? header : '',
    kind: SpanKind.SERVER,
    attributes: { 'http.request.method': request.method, 'http.route': request.routeOptions.url ?? '' },
  });
  return holder.civicbusSpan;
};

/** Prepares requests for `requestSpan` and, when tracing is on, opens a span for each that is active while it is
 * handled, and ends it with the status of the answer. */
export const traceRequests = (fastify: FastifyInstance, tracingOn: boolean): void => {
  fastify.decorateRequest('civicbusSpan', null);
  if (!tracingOn) return;
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (ownRoutes.test(request.url)) return done();
    context.with(trace.setSpan(ROOT_CONTEXT, requestSpan(request)), done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const span = traced(request).civicbusSpan;
    span?.setAttribute('http.response.status_code', reply.statusCode);
    if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
    done();
  });
};
