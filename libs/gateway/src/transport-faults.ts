import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Log } from '@civicbus/chassis/log';
import type { Misdirected, Refusal } from '@civicbus/specs/outcome';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Pipeline } from './pipeline.js';
import { BodyError } from './read-body.js';
import { send, transportOf } from './receiver.js';
import type { Route } from './standard.js';

const STATUS_TEXTS: Readonly<Record<Misdirected['status'], string>> = {
  404: '没有此接口',
  405: '此接口只接受 POST',
  408: '接收请求超时',
  413: '请求体过大',
  415: 'Content-Type 应为 application/x-www-form-urlencoded、multipart/form-data 或 application/json',
};

/**
 * Answers what never reached an interface (wrong path, method, type, size) in the standard's envelope, and turns a bug
 * into "try later": its cause is logged and never shown.
 */
@Catch()
export class TransportFaults<R> implements ExceptionFilter {
  readonly #pipeline: Pipeline<R>;
  readonly #routes: ReadonlyMap<string, Route>;
  readonly #log: Log;

  constructor(pipeline: Pipeline<R>, routes: readonly Route[], log: Log) {
    this.#pipeline = pipeline;
    this.#routes = new Map(routes.map((route) => [route.path, route]));
    this.#log = log;
  }

  catch(error: unknown, host: ArgumentsHost): void {
    this.answer(error, host.switchToHttp().getRequest(), host.switchToHttp().getResponse());
  }

  /** For what the router refuses before a filter sees it, too. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const path = request.url.split('?', 1)[0] ?? '';
    const route = this.#routes.get(path);
    const refusal = this.#refusalOf(error, route, request);
    if (refusal.kind === 'misdirected' && refusal.status === 405) void reply.header('allow', 'POST');
    // Claimed, not read: up to 20 digits, more than the exchange log can hold.
    const bytes = Math.min(Number(request.headers['content-length'] ?? 0), Number.MAX_SAFE_INTEGER);
    send(reply, this.#pipeline.misdirected(route?.message, refusal, transportOf(request, path, bytes)));
  }

  #refusalOf(error: unknown, route: Route | undefined, request: FastifyRequest): Refusal {
    if (error instanceof BodyError) return { kind: 'misdirected', status: error.status, reason: error.message };
    if (isBrokenOff(error)) return { kind: 'rejected', concerns: 'parameters', reason: '请求未发送完整，连接已断开' };
    const status = isBadUrl(error) ? 404 : statusOf(error);
    if (status === 404) return misdirected(route && request.method !== 'POST' ? 405 : 404);
    if (status === 408 || status === 413 || status === 415) return misdirected(status);
    if (status >= 400 && status < 500) return { kind: 'rejected', concerns: 'parameters', reason: '请求无法读取' };
    this.#log.error({ err: error, path: route?.path }, 'a request failed by our own fault');
    return { kind: 'unavailable', status: 503, reason: '系统出错' };
  }
}

const misdirected = (status: Misdirected['status']): Misdirected => ({
  kind: 'misdirected',
  status,
  reason: STATUS_TEXTS[status],
});

/** A path that cannot be decoded names no interface. */
const isBadUrl = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'FST_ERR_BAD_URL';

/** The caller hung up in the middle of its body; nobody reads the answer, but the trace is kept. */
const isBrokenOff = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes(String(error.code));

/** HTTP status that an error of Nest or Fastify carries; 500 for anything else. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}
