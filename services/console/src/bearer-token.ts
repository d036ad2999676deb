import { createHash, timingSafeEqual } from 'node:crypto';
import { requestSpan } from '@civicbus/chassis/request-span';
import { traceIdOf } from '@civicbus/chassis/tracing';
import type { FastifyInstance } from 'fastify';
import { PROBLEM_TYPE, type Problem } from './problem.js';

const openRoutes = new Set(['/health/live', '/health/ready', '/metrics']);
const refusal: Problem = {
  type: 'about:blank',
  title: 'Unauthorized',
  status: 401,
  detail: 'send the console token as Authorization: Bearer <token>',
};
const scheme = /^bearer +(\S+) *$/i;

/**
 * Refuses every request without the token, before its body is read; also those that no route serves.
 * The route that was matched decides, not the text of the URL, which can be written in many ways.
 *
 * @param tokenSha256 of the token, 32 bytes; the token itself is nowhere kept
 */
export const requireBearerToken = (fastify: FastifyInstance, tokenSha256: Buffer): void => {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (openRoutes.has(request.routeOptions.url ?? '')) return done();
    const token = scheme.exec(request.headers.authorization ?? '')?.[1] ?? '';
    // Equal lengths by hashing, so the comparison takes as long for every token.
    if (timingSafeEqual(createHash('sha256').update(token).digest(), tokenSha256)) return done();
    void reply
      .code(refusal.status)
      .headers({ 'content-type': PROBLEM_TYPE, 'www-authenticate': 'Bearer realm="civicbus console"' })
      .send(JSON.stringify({ ...refusal, traceId: traceIdOf(requestSpan(request)) }));
  });
};
