import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { ReadBody } from '@civicbus/gateway/body-parsers';
import { readBody } from '@civicbus/gateway/read-body';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { codingOf, decoded } from './content-coding.js';
import { SignedBody } from './signed-body.js';

/** Bounds of a body, and where the identity stands. */
export interface BodyReaderOptions {
  readonly limitBytes: number;
  readonly timeoutMs: number;
  /** In lower case, in the order in which they are looked for (A6). */
  readonly headerNames: readonly string[];
}

/** Injection token of the `BodyReaderOptions`. */
export const BODY_READER_OPTIONS = Symbol('body reader options');

/**
 * Reads every body as bytes, whatever its Content-Type says (A17) and with its Content-Encoding taken off (A9), together with the
 * header of identity: the check of the one needs the other, and comes before anything is parsed.
 */
@Injectable()
export class BodyReader implements OnModuleInit {
  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(BODY_READER_OPTIONS) private readonly options: BodyReaderOptions,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    const { limitBytes, timeoutMs } = this.options;
    const signed = (request: FastifyRequest, bytes: Buffer): ReadBody => ({
      body: new SignedBody(bytes, this.#headerOf(request)),
      bytes: bytes.length,
    });
    fastify.removeAllContentTypeParsers();
    fastify.addContentTypeParser('*', async (request: FastifyRequest, payload: FastifyRequest['raw']) =>
      signed(request, await decoded(await readBody(payload, limitBytes, timeoutMs), codingOf(request), limitBytes)),
    );
    // One media type for all: a text that is none would end in 415.
    fastify.addHook('onRequest', (request, _reply, done) => {
      if (request.headers['content-type'] !== undefined) request.headers['content-type'] = 'application/json';
      done();
    });
    fastify.addHook('preValidation', (request, _reply, done) => {
      request.body ??= signed(request, Buffer.alloc(0));
      done();
    });
  }

  #headerOf({ headers }: FastifyRequest): string | undefined {
    const values = this.options.headerNames.map((name) => headers[name]);
    return values.find((value) => typeof value === 'string');
  }
}
