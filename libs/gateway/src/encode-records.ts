import { create } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import {
  ExchangeSchema,
  Operation,
  type Record as EventRecord,
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

/** The event data of an accepted request. */
export function encodeRecords(accepted: AcceptedRequest, transport: Transport): RecordBatch {
  const { message, claim, warnings, code } = accepted;
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
  batch.records = eventRecords(accepted);
  return batch;
}

const writers = new WeakMap<Message, RecordBodies>();

function eventRecords({ message, records, operationOf, source }: AcceptedRequest): EventRecord[] {
  const bodies = source ? writerOf(message).write(source, records) : textBodies(records);
  return records.map((record, index) => {
    const operation = operationOf?.(record) === 'delete' ? Operation.DELETE : Operation.UPSERT;
    const body = bodies[index] ?? new Uint8Array();
    return { $typeName: 'civicbus.v1.Record', operation, key: message.keyOf(record), body };
  });
}

function writerOf(message: Message): RecordBodies {
  let writer = writers.get(message);
  if (!writer) writers.set(message, (writer = new RecordBodies(message.facts)));
  return writer;
}

const NEWLINE = 0x0a;

/** Encodes all bodies at once and cuts them apart at newlines, which JSON text without indentation never holds. */
function textBodies(records: readonly WireRecord[]): Uint8Array[] {
  const bodies = utf8(records.map((record) => JSON.stringify(record)).join('\n'));
  let from = 0;
  return records.map(() => {
    const end = bodies.indexOf(NEWLINE, from);
    const body = bodies.subarray(from, end === -1 ? bodies.length : end);
    from = end + 1;
    return body;
  });
}

const SCRATCH_CHARACTERS = 256 * 1024;
const scratch = Buffer.allocUnsafeSlow(3 * SCRATCH_CHARACTERS);

/** Bytes of a text. By way of memory that is always large enough: `Buffer.from` goes through the text twice, to measure it first. */
function utf8(text: string): Buffer {
  return text.length > SCRATCH_CHARACTERS ? Buffer.from(text) : Buffer.from(scratch.subarray(0, scratch.write(text)));
}
