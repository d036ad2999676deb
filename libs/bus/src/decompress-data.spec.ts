import { equals } from '@bufbuild/protobuf';
import { describe, expect, it } from '@jest/globals';
import { headers, type MsgHdrs } from '@nats-io/transport-node';
import fc from 'fast-check';
import { compressSync } from 'lz4-napi';

import { decodeEvent } from './decode-event.js';
import { decompressData } from './decompress-data.js';
import { encodeEvent } from './encode-event.js';
import { exampleEvent } from './fixtures/example-event.js';
import { wholeBatch } from './fixtures/whole-batch.js';
import { RecordBatchSchema } from './gen/civicbus/v1/record_batch_pb.js';

const example = exampleEvent('a', { records: 50 });
const body = Buffer.from(JSON.stringify({ text: '细节说明文字'.repeat(30) }));
const records = example.batch.records.map((record) => ({ ...record, body }));
const large = { ...example, batch: { ...example.batch, records } };

function head(values: Record<string, string>): MsgHdrs {
  const all = headers();
  for (const [name, value] of Object.entries(values)) all.set(name, value);
  return all;
}

function reasonFor(data: Uint8Array, values: Record<string, string>): string {
  const result = decompressData(data, head(values));
  return result.kind === 'data' ? 'none' : result.reason;
}

describe('the data of a large event', () => {
  it('is compressed, tells its size, and comes back as it was', () => {
    const { subject, headers: sent, data, bytes } = encodeEvent(large, 'lz4');
    expect(sent.get('content-encoding')).toBe('lz4');
    expect(sent.get('civic-bytes')).toBe(String(bytes));
    expect(sent.get('civic-records')).toBe('50');
    expect(data.length).toBeLessThan(bytes / 4);
    const delivery = { sequence: 1, deliveries: 1, storedAt: new Date(0), unread: 0 };
    const decoded = decodeEvent({ subject, headers: sent, data }, delivery, 'then');
    if (decoded.kind !== 'event') throw new Error(decoded.reason);
    expect(equals(RecordBatchSchema, wholeBatch(decoded.event), large.batch)).toBe(true);
  });

  it('stays as it is when it is small, compressing does not shorten it, or nobody asks for it', () => {
    expect(encodeEvent(large, 'none').headers.has('content-encoding')).toBe(false);
    expect(encodeEvent(exampleEvent('a'), 'lz4').headers.has('content-encoding')).toBe(false);
    const noise = crypto.getRandomValues(new Uint8Array(20_000));
    const [record] = large.batch.records;
    const incompressible = { ...large, batch: { ...large.batch, records: [{ ...record!, body: noise }] } };
    const { headers: sent, data, bytes } = encodeEvent(incompressible, 'lz4');
    expect(sent.has('content-encoding')).toBe(false);
    expect(data.length).toBe(bytes);
  });

  it('is undecodable when encoding or size are not what they should be', () => {
    const zeros = compressSync(Buffer.alloc(1000));
    expect(reasonFor(zeros, { 'content-encoding': 'br' })).toBe('content-encoding is unknown');
    for (const size of ['', '0', '-1', '1e3', '1 000', '67108865', '9'.repeat(30)]) {
      expect(reasonFor(zeros, { 'content-encoding': 'lz4', 'civic-bytes': size })).toBe(
        'civic-bytes is no size of an event',
      );
    }
    expect(reasonFor(zeros, { 'content-encoding': 'lz4', 'civic-bytes': '1001' })).toBe(
      'data is not as long as civic-bytes',
    );
    expect(reasonFor(zeros, { 'content-encoding': 'lz4', 'civic-bytes': '999' })).toBe(
      'data is not as long as civic-bytes',
    );
    expect(reasonFor(zeros, { 'content-encoding': 'lz4', 'civic-bytes': '1000' })).toBe('none');
  });

  it('never makes more of it than its header says', () => {
    const bomb = compressSync(Buffer.alloc(256 * 1024 * 1024));
    const before = process.memoryUsage.rss();
    expect(reasonFor(bomb, { 'content-encoding': 'lz4', 'civic-bytes': '1000' })).toBe(
      'data is not as long as civic-bytes',
    );
    // One that says less of itself than it holds.
    bomb.writeUInt32LE(1000);
    expect(reasonFor(bomb, { 'content-encoding': 'lz4', 'civic-bytes': '1000' })).toBe('data cannot be decompressed');
    expect(process.memoryUsage.rss() - before).toBeLessThan(64 * 1024 * 1024);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 10_000 }), (garbage, bytes) => {
        const result = decompressData(garbage, head({ 'content-encoding': 'lz4', 'civic-bytes': String(bytes) }));
        expect(result.kind).toBe('undecodable');
      }),
    );
    const { data } = encodeEvent(large, 'lz4');
    fc.assert(
      fc.property(fc.nat(data.length - 1), fc.nat(255), (at, byte) => {
        const spoilt = Uint8Array.from(data);
        spoilt[at] = byte;
        decompressData(spoilt, head({ 'content-encoding': 'lz4', 'civic-bytes': '30000' }));
      }),
    );
  });
});
