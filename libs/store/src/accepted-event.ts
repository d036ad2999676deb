/** One accepted request as the bus stored it: what `RecordWriter` writes. */
export interface AcceptedEvent {
  /** UUIDv7; also the id of its exchange row. */
  readonly id: string;
  readonly spec: string;
  readonly message: string;
  readonly sender: string;
  /** Incarnation of the stream as a number that grows, see `Epochs`. */
  readonly epoch: number;
  /** Position in the stream. */
  readonly sequence: number;
  readonly receivedAt: Date;
  /** When the bus had it. */
  readonly storedAt: Date;
  readonly records: readonly AcceptedRecord[];
  readonly warnings: readonly RecordWarning[];
  /** Authenticated account of the caller. */
  readonly peer: string;
  /** Result code in the standard's own terms. */
  readonly code: string;
  /** Size of the request in bytes. */
  readonly bytes: number;
  readonly traceId: string | null;
}

/** One business record of an event. */
export interface AcceptedRecord {
  /** Values of the key fields joined by `|`. */
  readonly key: string;
  readonly deleted: boolean;
  /** Normalised JSON object in UTF-8; not looked at when `deleted`. */
  readonly body: Uint8Array;
}

/** Something accepted that a person should look at. */
export interface RecordWarning {
  /** Position of the record in the request, from 0. */
  readonly index: number;
  /** Wire name of the field; empty for the whole record. */
  readonly field: string;
  /** Stable name of the rule. */
  readonly rule: string;
  /** Chinese text without personal data. */
  readonly text: string;
  /** For how many of its field and rule it stands that are not listed; absent: for itself alone. */
  readonly count?: number;
}
