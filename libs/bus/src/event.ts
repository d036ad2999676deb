import type { RecordBatch } from './gen/civicbus/v1/record_batch_pb.js';
import type { RecordList } from './record-list.js';

/** An event as a consumer gets it. */
export interface BusEvent {
  /** UUIDv7 given by the publisher. */
  readonly id: string;
  /** `civic.records.<spec>.<message>`. */
  readonly subject: string;
  /** CloudEvents source. */
  readonly source: string;
  /** Position in the stream, from 1. A stream that is deleted and created again starts anew: see `incarnation`. */
  readonly sequence: number;
  /** When the stream was created, as the server writes it (RFC 3339 with nanoseconds). Never the same for two streams. */
  readonly incarnation: string;
  /** When the bus stored the event, to the millisecond. */
  readonly storedAt: Date;
  /** W3C trace context of the request that made the event. */
  readonly traceparent: string | undefined;
  /** How often the event was delivered, this time included. */
  readonly deliveries: number;
  /** Size of the data, headers left out. */
  readonly bytes: number;
  /** What was sent, without the records. */
  readonly batch: Omit<RecordBatch, 'records'>;
  /** Their bodies stand in memory that is used again once the event is handled: copy what must outlive that. */
  readonly records: RecordList;
}
