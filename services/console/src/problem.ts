/** What is wrong with one parameter or member of a body. */
export interface Fault {
  /** Name of the query parameter, path parameter or body member. */
  readonly parameter: string;
  /** Completes "`parameter` …", e.g. `must be a whole number from 1 to 1000`. */
  readonly detail: string;
}

/** An error as RFC 9457 describes it: `application/problem+json`. */
export interface Problem {
  /** `about:blank`, or a URN that names the kind where the status alone does not. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** Extension: each faulty parameter. */
  readonly faults?: readonly Fault[];
  /** Extension: finds the request in logs and traces. */
  readonly traceId?: string;
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';
