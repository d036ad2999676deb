import { create, equals, fromBinary, toBinary } from '@bufbuild/protobuf';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { decodeBatch } from './decode-batch.js';
import { encodeBatch } from './encode-batch.js';
import { anyBatch } from './fixtures/any-batch.js';
import { wholeBatch } from './fixtures/whole-batch.js';
import { type RecordBatch, RecordBatchSchema } from './gen/civicbus/v1/record_batch_pb.js';

const byProtobuf = (data: Uint8Array): RecordBatch => fromBinary(RecordBatchSchema, data, { readUnknownFields: false });

/** Both throw, or both read the same. */
function expectAlike(data: Uint8Array): void {
  let expected: RecordBatch;
  try {
    expected = byProtobuf(data);
  } catch {
    expect(() => decodeBatch(data)).toThrow();
    return;
  }
  expect(equals(RecordBatchSchema, wholeBatch(decodeBatch(data)), expected)).toBe(true);
}

describe('decodeBatch', () => {
  it('reads what the encoder writes as protobuf does', () => {
    fc.assert(fc.property(anyBatch, (batch) => expectAlike(encodeBatch(batch))));
  });

  it('reads what another encoder writes, fields in any order, as protobuf does', () => {
    fc.assert(
      fc.property(anyBatch, anyBatch, (one, other) =>
        expectAlike(Buffer.concat([toBinary(RecordBatchSchema, one), toBinary(RecordBatchSchema, other)])),
      ),
    );
  });

  it('reads spoilt data as protobuf does', () => {
    const spoilt = fc.tuple(anyBatch, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 }), fc.nat());
    fc.assert(
      fc.property(spoilt, ([batch, changes, cut]) => {
        const data = encodeBatch(batch);
        for (const [at, byte] of changes) data[at % data.length] = byte;
        expectAlike(data);
        expectAlike(data.subarray(0, cut % data.length));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads odd records as protobuf does', () => {
    const record = (...bytes: number[]): void => expectAlike(new Uint8Array([0x2a, bytes.length, ...bytes]));
    record();
    record(0x12, 1, 0x61, 0x12, 1, 0x62); // a field twice: the last counts
    record(0x08, 0x80, 0x02); // an operation of two bytes
    record(0x12, 1, 0xff); // no UTF-8
    record(0x12, 3, 0xef, 0xbb, 0xbf); // a byte order mark alone
    record(0x12, 9, 0x61); // longer than its record
    record(0x20, 1); // an unknown field
    record(0x08); // nothing after the tag
  });

  it('reads a head with a message that runs on past its own length as protobuf does', () => {
    const record = (letter: number): number[] => [0x2a, 41, 0x12, 39, ...Array<number>(39).fill(letter)];
    const batch = (head: number[], ...records: number[][]): void =>
      expectAlike(new Uint8Array([...head, ...records.flat()]));
    batch([0x3a, 1, 0x0a], record(0x61)); // the record, from its length on, is the peer
    batch([0x3a, 1, 0x0a], record(0x61), record(0x62)); // and the next one a record
    batch([0x3a, 1, 0x7a], record(0xff)); // the record is an unknown field, which need not be UTF-8
    batch([0x3a, 2, 0x0a, 1, 0x0a], record(0x61)); // what begins the spec is the peer, and what looks like the spec a record
    batch([0x3a, 2, 0x0a, 1, 0x0a], record(0x61), record(0x62)); // with another one behind
  });

  it('leaves bodies where they are, also in the midst of other data', () => {
    const sent = create(RecordBatchSchema, { records: [{ key: 'k', body: new Uint8Array([1, 2]) }, { key: 'l' }] });
    const spec = toBinary(RecordBatchSchema, create(RecordBatchSchema, { spec: 'demo' }));
    for (const encoded of [encodeBatch(sent), Buffer.concat([encodeBatch(sent), spec])]) {
      const data = Buffer.concat([spec, encoded, spec]).subarray(spec.length, -spec.length);
      const { records } = decodeBatch(data);
      expect(records.data).toBe(data);
      expect([...records.body(0)]).toEqual([1, 2]);
      expect(records.body(1)).toHaveLength(0);
    }
  });
});
