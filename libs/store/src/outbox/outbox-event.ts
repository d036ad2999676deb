import type { RecordWarning } from '../accepted-event.js';

/** An event that is decided in a transaction of the database and published afterwards. */
export interface OutboxEvent {
  /** UUIDv7. */
  readonly id: string;
  readonly spec: string;
  readonly message: string;
  readonly sender: string;
  /** Account of the caller, or what the operator is called. */
  readonly peer: string;
  /** Result code in the standard's own terms. */
  readonly code: string;
  /** Size of the request in bytes. */
  readonly bytes: number;
  readonly receivedAt: Date;
  readonly traceparent?: string | undefined;
  readonly warnings: readonly RecordWarning[];
  /** Never empty; bodies in normal form, as JSON text, which keeps every digit. */
  readonly records: readonly { readonly key: string; readonly body: string }[];
}
