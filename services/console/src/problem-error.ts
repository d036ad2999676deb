import { HttpException } from '@nestjs/common';
import type { Fault, Problem } from './problem.js';

/** Ends a request with a problem document. Nest's controllers can end a request early only by throwing. */
export class ProblemError extends HttpException {
  /** @param cause logged, never shown */
  constructor(
    readonly problem: Problem,
    cause?: unknown,
  ) {
    super(problem.title, problem.status, { cause });
  }

  /** 400: parameters that are unknown, malformed or out of bounds, all of them. */
  static invalid(faults: readonly Fault[]): ProblemError {
    return new ProblemError({
      type: 'urn:civicbus:problem:invalid-parameter',
      title: 'Invalid parameter',
      status: 400,
      detail: faults.map(({ parameter, detail }) => `${parameter} ${detail}`).join('; '),
      faults,
    });
  }

  /** 404: what the path names does not exist. */
  static notFound(detail: string): ProblemError {
    return new ProblemError({ type: 'about:blank', title: 'Not Found', status: 404, detail });
  }

  /** 409: what was decided on has changed, or is in no state for it. */
  static conflict(detail: string): ProblemError {
    return new ProblemError({ type: 'about:blank', title: 'Conflict', status: 409, detail });
  }

  /** 503: something that the answer needs is away; the same call may succeed later. */
  static unavailable(detail: string, cause?: unknown): ProblemError {
    return new ProblemError({ type: 'about:blank', title: 'Service Unavailable', status: 503, detail }, cause);
  }
}
