import { describe, expect, it } from '@jest/globals';
import { create, equals } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';

import { encodeEvent } from './encode-event.js';
import { wholeBatch } from './fixtures/whole-batch.js';
import { Operation, RecordBatchSchema } from './gen/civicbus/v1/record_batch_pb.js';
import { readDeadLetter } from './read-dead-letter.js';

const body = new TextEncoder().encode(JSON.stringify({ deptName: '城市管理局'.repeat(1_000) }));
const batch = create(RecordBatchSchema, {
  ...{ spec: 'urban', message: 'departments', sender: '430100', receivedAt: timestampFromDate(new Date(0)) },
  records: Array.from({ length: 5 }, (_, index) => ({ operation: Operation.UPSERT, key: `D${index}`, body })),
});
const event = { id: '019ab000-0000-7000-8000-000000000001', source: 'test', traceparent: undefined, batch };

describe('readDeadLetter', () => {
  it.each(['none', 'lz4'] as const)('makes it the event that it was, at its place (compression: %s)', (compression) => {
    const { subject, headers, data } = encodeEvent(event, compression);
    const kept = Object.fromEntries(headers.keys().map((name) => [name, headers.values(name)]));
    const place = { sequence: 7, storedAt: new Date(1), deliveries: 10, incarnation: '2026-11-22T00:00:00Z' };
    const decoded = readDeadLetter({ subject, headers: kept, data, ...place });
    if (decoded.kind !== 'event') throw new Error(decoded.reason);
    expect(decoded.event).toMatchObject({ ...place, id: event.id, source: 'test' });
    expect(equals(RecordBatchSchema, wholeBatch(decoded.event), batch)).toBe(true);
  });

  it('says what is missing of what never was an event', () => {
    const place = { sequence: 1, storedAt: new Date(0), deliveries: 1, incarnation: '' };
    expect(readDeadLetter({ subject: 'civic.records.a.b', headers: {}, data: new Uint8Array(), ...place })).toEqual({
      kind: 'undecodable',
      reason: 'header ce-id is missing',
    });
  });
});
