import { create, equals, fromBinary, toBinary } from '@bufbuild/protobuf';
import { describe, expect, it } from '@jest/globals';
import type { Msg, MsgHdrs } from '@nats-io/transport-node';
import fc from 'fast-check';

import { decodeEvent } from './decode-event.js';
import { encodeBatch } from './encode-batch.js';
import { encodeEvent } from './encode-event.js';
import { anyBatch } from './fixtures/any-batch.js';
import { exampleEvent } from './fixtures/example-event.js';
import { wholeBatch } from './fixtures/whole-batch.js';
import { Operation, type RecordBatch, RecordBatchSchema } from './gen/civicbus/v1/record_batch_pb.js';

const delivery = { sequence: 7, deliveries: 1, storedAt: new Date(0), unread: 0 };
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);

function delivered(subject: string, data: Uint8Array, headers: MsgHdrs | undefined): Msg {
  return { subject, data, headers } as Msg;
}

describe('an event on the wire', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.uuid({ version: 7 }),
        name,
        fc.option(fc.stringMatching(/^[0-9a-f-]{55}$/)),
        anyBatch,
        (id, source, trace, sent) => {
          const wire = encodeEvent({ id, source, ...(trace !== null && { traceparent: trace }), batch: sent });
          const decoded = decodeEvent(delivered(wire.subject, wire.data, wire.headers), delivery, 'then');
          if (decoded.kind !== 'event') throw new Error(decoded.reason);
          expect(decoded.event).toMatchObject({
            id,
            source,
            sequence: 7,
            incarnation: 'then',
            bytes: wire.data.length,
          });
          expect(decoded.event.traceparent).toBe(trace ?? undefined);
          expect(equals(RecordBatchSchema, wholeBatch(decoded.event), sent)).toBe(true);
        },
      ),
    );
  });

  it('is what protobuf itself would read, and little longer than protobuf itself would write', () => {
    fc.assert(
      fc.property(anyBatch, (sent) => {
        const data = encodeBatch(sent);
        expect(equals(RecordBatchSchema, fromBinary(RecordBatchSchema, data), sent)).toBe(true);
        expect(data.length).toBeLessThanOrEqual(toBinary(RecordBatchSchema, sent).length + 6 * sent.records.length);
      }),
    );
  });

  it.each(['none', 'lz4'] as const)(
    'stays as it is while others are written, also one larger than the memory that is used again (compression: %s)',
    (compression) => {
      const events = [2_000_000, 64, 20_000, 2_000_000, 64].map((bodyBytes, index) =>
        exampleEvent(`key ${index}`, { records: 3, bodyBytes }),
      );
      const wires = events.map((event) => encodeEvent(event, compression));
      const read = wires.map(({ subject, data, headers }) =>
        decodeEvent(delivered(subject, data, headers), delivery, 'then'),
      );
      for (const [index, decoded] of read.entries()) {
        if (decoded.kind !== 'event') throw new Error(decoded.reason);
        expect(equals(RecordBatchSchema, wholeBatch(decoded.event), events[index]!.batch)).toBe(true);
      }
    },
  );

  it('writes records that break the promise for protobuf to read', () => {
    const odd = create(RecordBatchSchema, { records: [{}, { key: 'k' }, { operation: Operation.DELETE }] });
    expect(equals(RecordBatchSchema, fromBinary(RecordBatchSchema, encodeBatch(odd)), odd)).toBe(true);
  });

  it('carries the CloudEvents attributes and the id for de-duplication', () => {
    const event = exampleEvent('a');
    const { headers, subject } = encodeEvent(event);
    expect(subject).toBe('civic.records.demo.note');
    expect(headers.get('Nats-Msg-Id')).toBe(event.id);
    expect(headers.get('ce-id')).toBe(event.id);
    expect(headers.get('ce-type')).toBe('cn.civicbus.demo.note');
    expect(headers.get('ce-specversion')).toBe('1.0');
    expect(Date.parse(headers.get('ce-time'))).toBeCloseTo(Number(event.batch.receivedAt?.seconds) * 1000, -4);
  });

  it('is refused by the encoder when it has no records or no time', () => {
    const { batch: whole, ...rest } = exampleEvent('a');
    expect(() => encodeEvent({ ...rest, batch: { ...whole, records: [] } })).toThrow(/no records/);
    expect(() => encodeEvent({ ...rest, batch: { ...whole, receivedAt: undefined } })).toThrow(/no time/);
  });

  it.each<[string, (batch: RecordBatch) => void]>([
    ['spec and message differ from the subject', (b) => (b.spec = 'other')],
    ['received_at is missing', (b) => (b.receivedAt = undefined)],
    ['received_at is no time', (b) => (b.receivedAt!.seconds = 10n ** 15n)],
    ['there are no records', (b) => (b.records = [])],
    ['records[1] has an unknown operation', (b) => (b.records[1]!.operation = 9 as Operation)],
    ['records[0] has no body', (b) => (b.records[0]!.body = new Uint8Array())],
  ])('is undecodable when %s', (reason, spoil) => {
    const event = exampleEvent('a', { records: 2 });
    const { subject, headers } = encodeEvent(event);
    spoil(event.batch);
    const data = toBinary(RecordBatchSchema, event.batch);
    expect(decodeEvent(delivered(subject, data, headers), delivery, 'then')).toEqual({ kind: 'undecodable', reason });
  });

  it('is undecodable without headers, with garbage for data, and never throws', () => {
    const { subject, headers, data } = encodeEvent(exampleEvent('a'));
    expect(decodeEvent(delivered(subject, data, undefined), delivery, '').kind).toBe('undecodable');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (garbage) => {
        expect(decodeEvent(delivered(subject, garbage, headers), delivery, '').kind).toBe('undecodable');
      }),
    );
  });
});
