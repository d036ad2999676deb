import { hash } from 'node:crypto';
import { v7 } from 'uuid';

/**
 * UUIDv7 that is the same for the same time and parts, and for nothing else: 74 of its bits are a digest of the parts.
 * For requests that carry their own time and signature, so that a byte-identical retry is one event wherever it arrives.
 */
export function eventIdOf(timeMs: number, ...parts: readonly string[]): string {
  const digest = hash('sha256', JSON.stringify(parts), 'buffer');
  return v7({ msecs: timeMs, random: digest.subarray(0, 16) });
}
