import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Log } from '@civicbus/chassis/log';
import { type Misdirected, type Refusal, rejected } from '@civicbus/specs/outcome';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Interface } from './extension.js';
import { MEDIA_TYPES } from './body-parsers.js';
import type { Pipeline } from './pipeline.js';
import { BodyError } from './read-body.js';
import { send, transportOf } from './receiver.js';
import type { Standard } from './standard.js';

const STATUS_TEXTS: Readonly<Record<Misdirected['status'], string>> = {
  404: '没有此接口',
  405: '此接口不接受此方法',
  408: '接收请求超时',
  413: '请求体过大',
  415: 'Content-Type 不正确',
};

/** What is served at a path. */
interface Served {
  readonly message: Interface;
  readonly methods: readonly string[];
}

/**
 * Answers what never reached an interface (wrong path, method, type, size) in the standard's envelope, and turns a bug
 * into "try later": its cause is logged and never shown.
 */
@Catch()
export class TransportFaults<R> implements ExceptionFilter {
  readonly #pipeline: Pipeline<R>;
  readonly #served: ReadonlyMap<string, Served>;
  readonly #mediaTypes: string;
  readonly #log: Log;

  constructor(pipeline: Pipeline<R>, standard: Pick<Standard<R>, 'routes' | 'extension' | 'bodyTypes'>, log: Log) {
    this.#pipeline = pipeline;
    this.#served = servedPaths(standard);
    const { bodyTypes = ['form', 'multipart', 'json'] } = standard;
    this.#mediaTypes = alternatives(bodyTypes.map((type) => MEDIA_TYPES[type]));
    this.#log = log;
  }

  catch(error: unknown, host: ArgumentsHost): void {
    this.answer(error, host.switchToHttp().getRequest(), host.switchToHttp().getResponse());
  }

  /** For what the router refuses before a filter sees it, too. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const path = request.url.split('?', 1)[0] ?? '';
    const served = this.#served.get(path);
    const refusal = this.#refusalOf(error, served, request);
    if (refusal.kind === 'misdirected' && refusal.status === 405) {
      void reply.header('allow', served?.methods.join(', '));
    }
    // Claimed, not read: up to 20 digits, more than the exchange log can hold.
    const bytes = Math.min(Number(request.headers['content-length'] ?? 0), Number.MAX_SAFE_INTEGER);
    send(reply, this.#pipeline.misdirected(served?.message, refusal, transportOf(request, path, bytes)));
  }

  #refusalOf(error: unknown, served: Served | undefined, request: FastifyRequest): Refusal {
    if (error instanceof BodyError) {
      const { status, message: reason } = error;
      return status === 400 ? rejected('parameters', reason) : { kind: 'misdirected', status, reason };
    }
    if (isBrokenOff(error)) return { kind: 'rejected', concerns: 'parameters', reason: '请求未发送完整，连接已断开' };
    const status = isBadUrl(error) ? 404 : statusOf(error);
    if (status === 404) {
      if (!served || served.methods.includes(request.method)) return misdirected(404);
      return misdirected(405, `此接口只接受 ${alternatives(served.methods)}`);
    }
    if (status === 415) return misdirected(status, `Content-Type 应为 ${this.#mediaTypes}`);
    if (status === 408 || status === 413) return misdirected(status);
    if (status >= 400 && status < 500) return { kind: 'rejected', concerns: 'parameters', reason: '请求无法读取' };
    this.#log.error({ err: error, message: served?.message.facts.id }, 'a request failed by our own fault');
    return { kind: 'unavailable', status: 503, reason: '系统出错', ownFault: true };
  }
}

const misdirected = (status: Misdirected['status'], reason = STATUS_TEXTS[status]): Misdirected => ({
  kind: 'misdirected',
  status,
  reason,
});

/** `A、B 或 C`. */
const alternatives = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')} 或 ${names.at(-1)}`;

function servedPaths({ routes, extension }: Pick<Standard<unknown>, 'routes' | 'extension'>): Map<string, Served> {
  const served = new Map<string, Served>();
  for (const { path, message, method } of [
    ...routes.map((route) => ({ ...route, method: 'POST' })),
    ...(extension?.routes ?? []),
  ]) {
    served.set(path, { message, methods: [...(served.get(path)?.methods ?? []), method] });
  }
  return served;
}

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
