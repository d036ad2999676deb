import type { BatchInfo } from './consumer-observer.js';
import type { Received } from './received.js';
import type { Settled } from './settle.js';

/** Sums up a settled batch. `begun` is `performance.now()` when the handler got it. */
export function reportBatch(
  batch: readonly Received[],
  settled: readonly Settled[],
  begun: number,
  handledMs: number,
): BatchInfo {
  const count = (kind: Settled['kind']): number => settled.filter((each) => each.kind === kind).length;
  const oldestStoredAt = Math.min(...batch.map(({ delivery }) => delivery.storedAt.getTime()));
  return {
    events: batch.length,
    rows: batch.reduce((sum, { rows }) => sum + rows, 0),
    bytes: batch.reduce((sum, { bytes }) => sum + bytes, 0),
    done: count('done'),
    retried: count('retry'),
    dead: count('dead'),
    undecodable: batch.filter(({ decoded }) => decoded.kind === 'undecodable').length,
    waitedMs: begun - (batch[0]?.arrivedAt ?? begun),
    handledMs,
    unread: batch.at(-1)?.delivery.unread ?? 0,
    ageMs: Math.max(Date.now() - oldestStoredAt, 0),
  };
}
