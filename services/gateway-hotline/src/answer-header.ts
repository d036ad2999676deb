import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { authorizationOf } from '@civicbus/specs/hotline/sign';
import type { FastifyInstance } from 'fastify';

/** Our own identity, and the header that it goes into. */
export interface AnswerIdentity {
  readonly header: string;
  readonly appId: string;
  readonly token: string;
}

/** Injection token of the `AnswerIdentity`; undefined: answers carry none. */
export const ANSWER_IDENTITY = Symbol('answer identity');

/**
 * Writes the header of identity over the body of the answers under `/api/`, where an installation wants it (A14). What is refused
 * before its body was read (404, 413) goes without.
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
      if (request.url.startsWith('/api/') && typeof payload === 'string') {
        const body = Buffer.from(payload);
        void reply.header(identity.header, authorizationOf(identity.appId, identity.token, body, new Date()));
      }
      done(null, payload);
    });
  }
}
