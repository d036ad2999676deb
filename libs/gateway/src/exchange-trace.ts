/** What the exchange log is told of a request that did not become an event: refused, failed, or a repetition. */
export interface ExchangeTrace {
  /** UUIDv7 of the row. */
  readonly id: string;
  readonly at: Date;
  readonly direction: 'in';
  readonly spec: string;
  /** Interface id; empty when the path names none. */
  readonly message: string;
  /** Account that the request claims; checked unless the outcome is an authentication failure. */
  readonly peer: string;
  readonly sender: string;
  readonly outcome: 'accepted' | 'refused' | 'failed';
  readonly code: string;
  /** Why; without values, secrets and personal data. */
  readonly reason: string;
  readonly keys: readonly string[];
  readonly records: number;
  readonly durationMs: number;
  readonly bytes: number;
  readonly traceId: string;
}

/** Keeps traces; never blocks and never throws. */
export interface ExchangeRecorder {
  record(trace: ExchangeTrace): void;
}
