/** What a run of the client saw. */
export interface JobResult {
  readonly accepted: number;
  /** Records in accepted requests. */
  readonly records: number;
  readonly failed: number;
  /** How failed requests ended (HTTP status, error code, `timeout`), with their count. */
  readonly failures: Readonly<Record<string, number>>;
  /** From the first request to the last answer. */
  readonly elapsedMs: number;
  /** Of accepted requests. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  /** Of the client's process, in the run. */
  readonly clientCpuS: number;
}

/** An accepted request, told while the run goes on. */
export interface AcceptedSample {
  readonly firstId: number;
  /** Date.now() when its answer had arrived. */
  readonly at: number;
}
