import type { RecordWarning } from './accepted-event.js';

/** One exchange with a partner: a request that came in or went out, and what was answered. */
export interface ExchangeEntry {
  /** UUIDv7; of an accepted request the id of its event. */
  readonly id: string;
  readonly at: Date;
  readonly direction: 'in' | 'out';
  readonly spec: string;
  /** Id of the interface; empty when the request named none. */
  readonly message: string;
  /** Account of the caller; claimed only, when its authentication failed. */
  readonly peer: string;
  /** Business sender; empty when unknown. */
  readonly sender: string;
  readonly outcome: 'accepted' | 'refused' | 'failed';
  /** Result code in the standard's own terms. */
  readonly code: string;
  /** Why it was refused or failed, without personal data. */
  readonly reason: string | null;
  readonly keys: readonly string[];
  /** How many records the request held. */
  readonly records: number;
  readonly durationMs: number;
  /** Size of the request in bytes. */
  readonly bytes: number;
  readonly traceId: string | null;
  /** What was accepted although it looks wrong. */
  readonly warnings?: readonly RecordWarning[];
}
