import { STATUS_CODES } from 'node:http';
import type { FastifyError, FastifyReply } from 'fastify';
import { PROBLEM_TYPE, type Problem } from './problem.js';

/** Answers what the router itself refuses and no filter sees: a path that is no URL, a segment that is too long. */
export const routerRefusal = (
  { statusCode: status = 400, message: detail }: FastifyError,
  reply: FastifyReply,
): void => {
  const problem: Problem = { type: 'about:blank', title: STATUS_CODES[status] ?? 'Bad Request', status, detail };
  void reply.code(status).header('content-type', PROBLEM_TYPE).send(JSON.stringify(problem));
};
