import type { EventRecords } from './event-records.js';
import type { RecordBatch } from './gen/civicbus/v1/record_batch_pb.js';

/** An event that is about to be published: one accepted request. */
export interface NewEvent {
  /** UUIDv7. The same id published again within the duplicate window is stored once. */
  readonly id: string;
  /** CloudEvents source: the service that accepted the request, e.g. `gateway-urban`. */
  readonly source: string;
  /** W3C trace context of the request. */
  readonly traceparent?: string;
  /** `receivedAt` set; unless `records` are given, at least one record, every upsert with a body. */
  readonly batch: RecordBatch;
  /** Instead of the batch's own; at least one, every upsert with a body. */
  readonly records?: EventRecords;
}
