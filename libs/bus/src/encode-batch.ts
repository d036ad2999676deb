import { toBinary } from '@bufbuild/protobuf';

import { BatchWriter } from './batch-writer.js';
import type { EventRecords } from './event-records.js';
import { type RecordBatch, RecordBatchSchema } from './gen/civicbus/v1/record_batch_pb.js';

const writer = new BatchWriter();

/**
 * The batch in protobuf's wire format, up to the order of the fields and the length of lengths as `toBinary` would make it. Records are most of a
 * batch and hold three fields, so they are written by hand. In memory that the next call writes over.
 *
 * @param records instead of those of the batch
 */
export function encodeBatch(batch: RecordBatch, records?: EventRecords): Uint8Array {
  writer.begin(toBinary(RecordBatchSchema, { ...batch, records: [] }));
  if (records) records.write(writer);
  else {
    for (const { operation, key, body } of batch.records) {
      writer.open(operation, key);
      writer.reserve(body.length);
      writer.bytes.set(body, writer.at);
      writer.at += body.length;
      writer.close();
    }
  }
  return writer.written();
}
