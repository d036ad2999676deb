import type { KeptLimit } from './keep-limits.js';

/** One handled batch, for a log line and for metrics. */
export interface BatchInfo {
  readonly events: number;
  readonly rows: number;
  readonly bytes: number;
  readonly done: number;
  readonly retried: number;
  readonly dead: number;
  /** Messages of the batch that were no events; they are among `dead`, or among `retried` when the letter could not be put. */
  readonly undecodable: number;
  /** How long the oldest message waited in this process before the handler got it. */
  readonly waitedMs: number;
  readonly handledMs: number;
  /** Events that the bus still held for this consumer when it sent the last one of the batch. */
  readonly unread: number;
  /** Age of the oldest event at the end of the batch, counted from its storing. */
  readonly ageMs: number;
}

/** What a consumer tells of itself. Every method is optional and must not throw. */
export interface ConsumerObserver {
  onBatch?(info: BatchInfo): void;
  /** Nothing could be handled: nothing is pulled for `delayMs`. */
  onPause?(info: { readonly delayMs: number; readonly reasons: readonly string[] }): void;
  /** Bound to the stream created at `incarnation`. `keptLimits`: limits of the stream that are larger than this process was told. */
  onBound?(info: { readonly incarnation: string; readonly keptLimits: readonly KeptLimit[] }): void;
  /** Stream or consumer are gone; what was not settled is forgotten, and binding starts again. */
  onLost?(info: { readonly incarnation: string; readonly unsettled: number }): void;
  /** Something threw: the handler, a dead letter sink, or binding. The consumer goes on by itself. */
  onError?(error: unknown, during: 'handle' | 'dead-letter' | 'bind'): void;
}
