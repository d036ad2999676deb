import { randomUUID } from 'node:crypto';

import { create } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';

import { Operation, RecordBatchSchema } from './gen/civicbus/v1/record_batch_pb.js';
import type { NewEvent } from './new-event.js';

/** Size of an example. */
export interface ExampleSize {
  /** Default 1. */
  readonly records?: number;
  /** Bytes of each body; default 64. */
  readonly bodyBytes?: number;
}

/** A synthetic, valid event of the made-up standard `demo`, for tests and measurements. `key` is the key of its first record. */
export function exampleEvent(key: string, { records = 1, bodyBytes = 64 }: ExampleSize = {}): NewEvent {
  const empty = JSON.stringify({ text: '' }).length;
  const body = new TextEncoder().encode(JSON.stringify({ text: 'x'.repeat(Math.max(bodyBytes - empty, 0)) }));
  return {
    id: randomUUID(),
    source: 'example',
    batch: create(RecordBatchSchema, {
      spec: 'demo',
      message: 'note',
      sender: '000000',
      receivedAt: timestampFromDate(new Date()),
      records: Array.from({ length: records }, (_, index) => ({
        operation: Operation.UPSERT,
        key: index === 0 ? key : `${key}-${index}`,
        body,
      })),
    }),
  };
}
