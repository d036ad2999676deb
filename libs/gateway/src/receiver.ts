import { Controller, Inject, Post, Req, Res, type Type, UnsupportedMediaTypeException } from '@nestjs/common';
import { injectTraceparent, traceIdOf } from '@civicbus/chassis/tracing';
import { requestSpan } from '@civicbus/chassis/request-span';
import type { Answer } from '@civicbus/specs/answer';
import { rejected } from '@civicbus/specs/outcome';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ReadBody, readMultipart } from './body-parsers.js';
import type { Pipeline } from './pipeline.js';
import type { Route } from './standard.js';
import type { Transport } from './transport.js';
import { answerBeforeBody, isUnread } from './unread-body.js';

/** Injection token of the gateway's `Pipeline`. */
export const PIPELINE = Symbol('pipeline');

/** What the HTTP side of the pipeline is bound to. */
export interface ReceiverOptions {
  readonly routes: readonly Route[];
  readonly bodyLimitBytes: number;
  readonly multipart: boolean;
  readonly urlParameters: 'refused' | 'ignored';
}

/** Makes the controller that takes the messages of a standard, one path each. */
export function receiverOf<R>({ routes, bodyLimitBytes, multipart, urlParameters }: ReceiverOptions): Type {
  const byPath = new Map(routes.map((route) => [route.path, route]));

  @Controller()
  class Receiver {
    constructor(@Inject(PIPELINE) private readonly pipeline: Pipeline<R>) {}

    @Post(routes.map(({ path }) => path))
    async receive(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
      const route = byPath.get(request.routeOptions.url ?? '');
      if (!route) throw new Error(`no message is routed at ${request.routeOptions.url ?? ''}`);
      send(reply, await this.#receive(route, request));
    }

    async #receive(route: Route, request: FastifyRequest): Promise<Answer> {
      if (request.isMultipart() && !multipart) throw new UnsupportedMediaTypeException();
      const read = request.isMultipart()
        ? await readMultipart(request, bodyLimitBytes)
        : ((request.body as ReadBody | undefined) ?? { body: { type: 'form', text: '' } as const, bytes: 0 });
      // The request waits for the answer; its body need not.
      request.body = undefined;
      const transport = transportOf(request, route.path, read.bytes);
      if (urlParameters === 'refused' && request.url.includes('?')) {
        return this.pipeline.misdirected(
          route.message,
          rejected('parameters', '参数应放在请求体中，不能放在 URL 中'),
          transport,
        );
      }
      return this.pipeline.receive(route, read.body, transport);
    }
  }
  return Receiver;
}

/** What a caller is told to wait before it tries again; a sender's own rule may say longer. */
const RETRY_AFTER_SECONDS = 5;

/** Writes an answer. */
export function send(reply: FastifyReply, { status, body }: Answer): void {
  if (status === 429 || status === 503 || status === 509) void reply.header('retry-after', RETRY_AFTER_SECONDS);
  const text = JSON.stringify(body);
  void reply.code(status).header('content-type', 'application/json; charset=utf-8');
  const { raw } = reply.request;
  if (!isUnread(raw)) return void reply.send(text);
  void reply.header('connection', 'close').header('content-length', Buffer.byteLength(text));
  // Who waits for `100 Continue` has not begun to send.
  void reply.send(raw.headers.expect === undefined ? answerBeforeBody(raw, text) : text);
}

/** What the pipeline needs to know of the HTTP exchange. */
export function transportOf(request: FastifyRequest, path: string, bytes: number): Transport {
  const span = requestSpan(request);
  return {
    path,
    receivedAt: new Date(),
    bytes,
    address: request.ip,
    traceId: traceIdOf(span),
    traceparent: injectTraceparent(span),
  };
}
