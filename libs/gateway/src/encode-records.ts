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
import type { Fault } from '@civicbus/contract/fault';
import type { Message } from '@civicbus/contract/message';
import type { WireRecord } from '@civicbus/contract/normalise';
import { RecordBodies } from './record-bodies.js';
import type { Claim, RecordOperation } from './standard.js';
import type { Transport } from './transport.js';

/** An accepted request in normal form. */
export interface AcceptedRequest {
  readonly message: Message;
  readonly claim: Claim;
  readonly records: readonly WireRecord[];
  readonly warnings: readonly Fault[];
  /** Result code of the answer. */
  readonly code: string;
  /** What is to be done with each record; absent: all are stored. */
  readonly operationOf?: ((record: WireRecord) => RecordOperation) | undefined;
  /** The JSON text, in UTF-8, that the records were read from, where nothing but the normal form has changed them. */
  readonly source?: Uint8Array | undefined;
}

/** The batch of an accepted request, and its records. */
export interface EncodedRequest {
  /** Without records. */
  readonly batch: RecordBatch;
  readonly records: EventRecords;
}

/** The event data of an accepted request. Keeps its records and its source until they are written. */
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
  const keys = records.map((record) => message.keyOf(record));
  return { batch, records: { keys, write: (out) => writeRecords(out, keys, accepted) } };
}

function writeRecords(out: BatchWriter, keys: readonly string[], accepted: AcceptedRequest): void {
  const { message, records, operationOf, source } = accepted;
  const bodies = source && writerOf(message).read(source);
  for (const [index, record] of records.entries()) {
    out.open(operationOf?.(record) === 'delete' ? Operation.DELETE : Operation.UPSERT, keys[index] as string);
    if (bodies) bodies.write(record, out);
    else writeText(out, JSON.stringify(record));
    out.close();
  }
}

const writers = new WeakMap<Message, RecordBodies>();

function writerOf(message: Message): RecordBodies {
  let writer = writers.get(message);
  if (!writer) writers.set(message, (writer = new RecordBodies(message.facts)));
  return writer;
}

function writeText(out: BatchWriter, text: string): void {
  out.reserve(text.length * 3);
  out.at += out.bytes.write(text, out.at);
}
