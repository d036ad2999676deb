import type { BatchWriter } from './batch-writer.js';

/** Records that write themselves into their event, so that nobody has to keep each of them as bytes before. */
export interface EventRecords {
  /** Their keys, in their order. */
  readonly keys: readonly string[];
  /** Opens and closes one record of `out` for each key. Called once for each time that the event is published. */
  write(out: BatchWriter): void;
}
