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
  readonly records: AcceptedRecords;
  readonly warnings: readonly RecordWarning[];
  /** Authenticated account of the caller. */
  readonly peer: string;
  /** Result code in the standard's own terms. */
  readonly code: string;
  /** Size of the request in bytes. */
  readonly bytes: number;
  readonly traceId: string | null;
}

/** The business records of an event, as lists: an object for each record would be most of what a batch leaves to be collected. */
export interface AcceptedRecords {
  /** Values of the key fields joined by `|`, record by record. */
  readonly keys: readonly string[];
  /** Holds the bodies: normalised JSON objects in UTF-8. Read only until the event is written. */
  readonly data: Uint8Array;
  /** Where each body begins in `data`; not looked at when the record is deleted. */
  readonly starts: readonly number[];
  /** The byte after each body. */
  readonly ends: readonly number[];
  isDeleted(index: number): boolean;
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
