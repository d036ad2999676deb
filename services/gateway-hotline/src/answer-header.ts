import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { AnswerBeforeBody } from '@civicbus/gateway/unread-body';
import { authorizationOf } from '@civicbus/specs/hotline/sign';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LINKS_PATH } from './page-paths.js';

/** Our own identity, and the header that it goes into. */
export interface AnswerIdentity {
  readonly header: string;
  readonly appId: string;
  readonly token: string;
}

/** Injection token of the `AnswerIdentity`; undefined: answers carry none. */
export const ANSWER_IDENTITY = Symbol('answer identity');

/** Whether 12345 is answered: not a browser, nor who looks after the service. */
const isAnswered = ({ url, is404 }: FastifyRequest): boolean =>
  is404 || url.startsWith('/api/') || url.split('?', 1)[0] === LINKS_PATH;

/**
 * Writes the header of identity over the body of every answer to 12345, where an installation wants it (A14): refusals by path, method
 * or size, too. An address that cannot be decoded is answered before any hook runs, and without it.
 */
@Injectable()
export class AnswerHeader implements OnModuleInit {
  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(ANSWER_IDENTITY) private readonly identity: AnswerIdentity | undefined,
  ) {}

  onModuleInit(): void {
    const { identity } = this;
    if (!identity) return;
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.addHook('onSend', (request, reply, payload, done) => {
      const text = payload instanceof AnswerBeforeBody ? payload.text : payload;
      if (typeof text === 'string' && isAnswered(request)) {
        const body = Buffer.from(text);
        void reply.header(identity.header, authorizationOf(identity.appId, identity.token, body, new Date()));
      }
      done(null, payload);
    });
  }
}
