import type { IncomingMessage, ServerResponse } from 'node:http';
import { NotFoundException } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BodyError } from './read-body.js';

/** Answers what cannot be taken, and traces it. */
export type Refuse = (error: Error, request: FastifyRequest, reply: FastifyReply) => void;

/**
 * Refuses what its head already decides, before anything of the body is read: a path that names no interface, a body that says it is
 * larger than `limitBytes`. Who asked (`Expect: 100-continue`) is told to go on only after that.
 */
export function refuseEarly(fastify: FastifyInstance, limitBytes: number, refuse: Refuse): void {
  const asking = new WeakSet<IncomingMessage>();
  fastify.server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    asking.add(request);
    fastify.server.emit('request', request, response);
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.is404) return refuse(new NotFoundException(), request, reply);
    if (Number(request.headers['content-length'] ?? 0) > limitBytes)
      return refuse(new BodyError(413, `请求体不能超过 ${limitBytes} 字节`), request, reply);
    if (request.headers.expect !== undefined && asking.has(request.raw)) reply.raw.writeContinue();
    done();
  });
}
