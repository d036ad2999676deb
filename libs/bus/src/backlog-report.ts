/** What one consumer has not processed. */
export interface ConsumerBacklog {
  readonly consumer: string;
  readonly events: number;
  /** Estimated to the safe side. */
  readonly bytes: number;
  /** How long the oldest unprocessed event may have been in the stream, at most. */
  readonly ageMs: number;
}

/** The backlog at one moment, against what the stream keeps. */
export interface BacklogReport {
  readonly consumers: readonly ConsumerBacklog[];
  /** Infinity when the stream has no such limit. */
  readonly maxBytes: number;
  readonly maxAgeMs: number;
}
