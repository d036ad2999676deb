import { STATUS_CODES } from 'node:http';
import { requestSpan } from '@civicbus/chassis/request-span';
import type { Log } from '@civicbus/chassis/log';
import { traceIdOf } from '@civicbus/chassis/tracing';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_TYPE, type Problem } from './problem.js';
import { ProblemError } from './problem-error.js';

const RETRY_AFTER_S = '5';

const blank = (status: number, detail?: string): Problem => ({
  type: 'about:blank',
  title: STATUS_CODES[status] ?? 'Error',
  status,
  ...(detail === undefined ? {} : { detail }),
});

const statusOf = (error: unknown): number => {
  if (error instanceof HttpException) return error.getStatus();
  // Fastify's own refusals (body too large, malformed JSON, unknown content type) carry their status.
  const status = error instanceof Error ? (error as { statusCode?: unknown }).statusCode : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
};

/** Answers every error as a problem document. What is not expected becomes a bare 500; its cause goes to the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const traceId = traceIdOf(requestSpan(request));
    const problem = this.#problem(error);
    if (problem.status >= 500) this.#log.error({ err: error, status: problem.status, traceId }, 'request failed');
    if (problem.status === 503) void reply.header('retry-after', RETRY_AFTER_S);
    void reply
      .code(problem.status)
      .header('content-type', PROBLEM_TYPE)
      .send(JSON.stringify({ ...problem, traceId }));
  }

  #problem(error: unknown): Problem {
    if (error instanceof ProblemError) return error.problem;
    const status = statusOf(error);
    return status >= 500 ? blank(status) : blank(status, error instanceof Error ? error.message : undefined);
  }
}
