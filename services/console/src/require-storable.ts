import { requestSpan } from '@civicbus/chassis/request-span';
import { traceIdOf } from '@civicbus/chassis/tracing';
import { unstorable } from '@civicbus/contract/text-safety';
import type { FastifyInstance } from 'fastify';
import { PROBLEM_TYPE, type Problem } from './problem.js';

const refusal: Problem = {
  type: 'urn:civicbus:problem:invalid-parameter',
  title: 'Invalid parameter',
  status: 400,
  detail: 'holds a NUL character, half of a surrogate pair, or nesting deeper than 32, which cannot be stored',
};

/** Refuses requests (400) with a path, parameter or body that PostgreSQL cannot store, before any of them is asked for or written. */
export const requireStorable = (fastify: FastifyInstance): void => {
  fastify.addHook('preValidation', (request, reply, done) => {
    const bad = (['params', 'query', 'body'] as const).find((part) => unstorable(request[part]) !== undefined);
    if (bad === undefined) return done();
    const faults = [{ parameter: bad === 'params' ? 'path' : bad, detail: refusal.detail ?? '' }];
    void reply
      .code(refusal.status)
      .header('content-type', PROBLEM_TYPE)
      .send(JSON.stringify({ ...refusal, faults, traceId: traceIdOf(requestSpan(request)) }));
  });
};
