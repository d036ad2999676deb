import { create } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import type { BatchWriter } from '@civicbus/bus/batch-writer';
import type { EventRecords } from '@civicbus/bus/event-records';
import {
  ExchangeSchema,
  Operation,
  type RecordBatch,
  RecordBatchSchema,
  WarningSchema,
} from '@civicbus/bus/gen/civicbus/v1/record_batch_pb';
import type { BodyOutput } from '@civicbus/contract/body-output';
import type { Fault } from '@civicbus/contract/fault';
import type { Message } from '@civicbus/contract/message';
import type { Claim, RecordOperation } from './standard.js';
import type { Transport } from './transport.js';

/** Records in normal form, however they were read. */
export interface NormalRecords {
  /** Business keys, in the order of the records. */
  readonly keys: readonly string[];
  /** Writes the body of a record: JSON without blanks. */
  readonly write: (index: number, out: BodyOutput) => void;
  /** What is to be done with a record; absent: all are stored. */
  readonly operationOf?: ((index: number) => RecordOperation) | undefined;
}

/** An accepted request. */
export interface AcceptedRequest {
  readonly message: Message;
  readonly claim: Claim;
  readonly records: NormalRecords;
  readonly warnings: readonly Fault[];
  /** Result code of the answer. */
  readonly code: string;
}

/** The batch of an accepted request, and its records. */
export interface EncodedRequest {
  /** Without records. */
  readonly batch: RecordBatch;
  readonly records: EventRecords;
}

/** The event data of an accepted request. Keeps its records until they are written. */
export function encodeRecords(accepted: AcceptedRequest, transport: Transport): EncodedRequest {
  const { message, claim, warnings, code, records } = accepted;
  const batch = create(RecordBatchSchema, {
    spec: message.facts.spec,
    message: message.facts.id,
    sender: claim.sender,
    receivedAt: timestampFromDate(transport.receivedAt),
    warnings: warnings.map(({ index, field, rule, message: text, count }) =>
      create(WarningSchema, { index, field, rule, text, count: count ?? 0 }),
    ),
    exchange: create(ExchangeSchema, { peer: claim.account, code, bytes: BigInt(transport.bytes) }),
  });
  return { batch, records: { keys: records.keys, write: (out) => writeRecords(out, records) } };
}

function writeRecords(out: BatchWriter, records: NormalRecords): void {
  const { keys, operationOf } = records;
  for (const [index, key] of keys.entries()) {
    out.open(operationOf?.(index) === 'delete' ? Operation.DELETE : Operation.UPSERT, key);
    records.write(index, out);
    out.close();
  }
}
