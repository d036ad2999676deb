import { fromBinary } from '@bufbuild/protobuf';

import { Operation, type RecordBatch, RecordBatchSchema } from './gen/civicbus/v1/record_batch_pb.js';
import { RecordList } from './record-list.js';

/** What the data of an event holds. */
export interface DecodedBatch {
  /** All but the records. */
  readonly batch: Omit<RecordBatch, 'records'>;
  readonly records: RecordList;
}

const OPERATION_TAG = 0x08;
const KEY_TAG = 0x12;
const BODY_TAG = 0x1a;
const RECORDS_TAG = 0x2a;
const LENGTH_DELIMITED = 2;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads protobuf's wire format. What `encodeBatch` writes, records at the end of nothing but three fields, is read by hand, five times
 * as fast; anything else by `fromBinary`. Bodies stay where they are. Throws what `fromBinary` throws.
 */
export function decodeBatch(data: Uint8Array): DecodedBatch {
  return new BatchReader(data).read() ?? byProtobuf(data);
}

function byProtobuf(data: Uint8Array): DecodedBatch {
  const batch = fromBinary(RecordBatchSchema, data, { readUnknownFields: false });
  const records = new RecordList(data);
  for (const { operation, key, body } of batch.records) {
    // A body is a view of the data, but for an empty one.
    const start = body.length > 0 ? body.byteOffset - data.byteOffset : 0;
    records.add(operation, key, start, start + body.length);
  }
  return { batch, records };
}

/** Every method answers undefined, false or -1 for what is not written as `encodeBatch` does. */
class BatchReader {
  readonly #data: Uint8Array;
  readonly #text: Buffer;
  readonly #records: RecordList;
  #at = 0;

  constructor(data: Uint8Array) {
    this.#data = data;
    this.#records = new RecordList(data);
    this.#text = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  }

  read(): DecodedBatch | undefined {
    const data = this.#data;
    const batch = this.#head();
    if (batch === undefined) return undefined;
    while (this.#at < data.length) {
      if (data[this.#at] !== RECORDS_TAG) return undefined;
      const end = this.#end();
      if (end < 0 || !this.#record(end)) return undefined;
    }
    return { batch, records: this.#records };
  }

  /**
   * What stands before the first record. `fromBinary` lets a message in it run on past its own length: then the head may hold records after
   * all, or end among those that follow. A head that it reads whole is read alike with whatever follows.
   */
  #head(): RecordBatch | undefined {
    const data = this.#data;
    while (this.#at < data.length && data[this.#at] !== RECORDS_TAG) {
      const tag = data[this.#at] as number;
      if (tag > 0x7f || (tag & 7) !== LENGTH_DELIMITED) return undefined;
      const end = this.#end();
      if (end < 0) return undefined;
      this.#at = end;
    }
    try {
      const batch = fromBinary(RecordBatchSchema, data.subarray(0, this.#at), { readUnknownFields: false });
      return batch.records.length === 0 ? batch : undefined;
    } catch {
      return undefined;
    }
  }

  #record(end: number): boolean {
    const data = this.#data;
    let operation = Operation.UNSPECIFIED;
    let key = '';
    let bodyStart = 0;
    let bodyEnd = 0;
    while (this.#at < end) {
      const tag = data[this.#at];
      if (tag === OPERATION_TAG) {
        const value = data[this.#at + 1] ?? 0x80;
        if (value > 0x7f) return false;
        operation = value;
        this.#at += 2;
        continue;
      }
      if (tag !== KEY_TAG && tag !== BODY_TAG) return false;
      const valueEnd = this.#end();
      if (valueEnd < 0 || valueEnd > end) return false;
      if (tag === KEY_TAG) key = this.#string(this.#at, valueEnd);
      else [bodyStart, bodyEnd] = [this.#at, valueEnd];
      this.#at = valueEnd;
    }
    if (this.#at !== end) return false;
    this.#records.add(operation, key, bodyStart, bodyEnd);
    return true;
  }

  /** Steps over a one-byte tag and a length; answers where the value ends. */
  #end(): number {
    const data = this.#data;
    this.#at += 1;
    let length = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = data[this.#at++];
      if (byte === undefined) return -1;
      length |= (byte & 0x7f) << shift;
      if (byte < 0x80) return this.#at + length <= data.length ? this.#at + length : -1;
    }
    return -1;
  }

  #string(start: number, end: number): string {
    for (let at = start; at < end; at += 1) {
      if ((this.#data[at] as number) > 0x7f) return strictUtf8.decode(this.#data.subarray(start, end));
    }
    return this.#text.toString('latin1', start, end);
  }
}
