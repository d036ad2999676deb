import { describe, expect, it } from '@jest/globals';
import { decodeBatch } from '@civicbus/bus/decode-batch';
import { encodeBatch } from '@civicbus/bus/encode-batch';
import { wholeBatch } from '@civicbus/bus/fixtures/whole-batch';
import { Operation } from '@civicbus/bus/gen/civicbus/v1/record_batch_pb';
import { PlainReader } from '@civicbus/contract/plain-reader';
import { urban } from '@civicbus/specs/urban/spec';
import fc from 'fast-check';
import { type AcceptedRequest, encodeRecords } from './encode-records.js';
import { parsedRecords } from './parsed-records.js';

const message = urban.messages.find(({ facts }) => facts.id === 'syn-rec-media');
if (!message) throw new Error('syn-rec-media is not declared');
const transport = {
  path: '/api/v1/synRecMedia',
  receivedAt: new Date('2026-01-01T00:00:00.123Z'),
  bytes: 42,
  address: '127.0.0.1',
  traceId: '',
  traceparent: '',
};
const claim = { account: 'demo', sender: '430100' };

/** The batch as a consumer gets it. */
function sent(accepted: AcceptedRequest) {
  const { batch, records } = encodeRecords(accepted, transport);
  return wholeBatch(decodeBatch(encodeBatch(batch, records)));
}

const medium = fc.record({
  media_id: fc.integer({ min: 1 }),
  // Line breaks of every kind, which must not cut a body.
  media_name: fc.string({
    unit: fc.oneof(
      fc.constantFrom('\n', '\r', '\u2028', '"', '\\', '长', '𠮷'),
      fc.string({ minLength: 1, maxLength: 1 }),
    ),
  }),
});

describe('the event of an accepted request', () => {
  it('holds each record as its own JSON body under its key, whatever its texts', () => {
    fc.assert(
      fc.property(fc.array(medium, { minLength: 1 }), (records) => {
        const batch = sent({
          message,
          claim,
          records: parsedRecords(message, records, undefined),
          warnings: [{ index: 0, field: 'rec_id', rule: 'empty-medium', message: '缺少' }],
          code: '0',
        });
        expect(batch.records.map(({ body }) => JSON.parse(Buffer.from(body).toString()) as unknown)).toEqual(records);
        expect(batch.records.map(({ key }) => key)).toEqual(records.map(({ media_id }) => String(media_id)));
        expect(batch).toMatchObject({
          spec: 'urban',
          message: 'syn-rec-media',
          sender: '430100',
          exchange: { peer: 'demo', code: '0' },
        });
        expect(batch.warnings).toMatchObject([{ index: 0, field: 'rec_id', rule: 'empty-medium', text: '缺少' }]);
      }),
    );
  });

  it('holds records of megabytes, parsed and as they were sent', () => {
    const records = [
      { media_id: 1, media_name: '长'.repeat(500_000) },
      { media_id: 2, media_name: 'a"\n'.repeat(500_000) },
      { media_id: 3, media_name: 'c' },
    ];
    // The limits of the message are not these.
    const fields = message.facts.fields.map((field) => ({ ...field, required: false, maxLength: Infinity }));
    const reader = new PlainReader({ ...message, facts: { ...message.facts, fields }, rules: [] });
    const json = JSON.stringify(records);
    // Escaped where `JSON.stringify` does not, so that its normal form replaces all of it.
    const [plain, escaped] = [json, json.replaceAll('长', '\\u957f')].map((text) =>
      reader.read(Buffer.from(text), { context: {}, maxBatch: 3 }),
    );
    if (!plain || !escaped) throw new Error('was not read');
    for (const read of [plain, escaped, parsedRecords(message, records, undefined)]) {
      const batch = sent({ message, claim, records: read, warnings: [], code: '0' });
      expect(batch.records.map(({ body }) => Buffer.from(body).toString())).toEqual(
        records.map((record) => JSON.stringify(record)),
      );
    }
  });

  it('deletes what the standard says, with the body that came', () => {
    const records = [
      { media_id: 1, media_name: 'kept' },
      { media_id: 2, media_name: 'gone' },
    ];
    const operationOf = ({ media_id }: Record<string, unknown>) => (media_id === 2 ? 'delete' : 'upsert');
    const batch = sent({
      message,
      claim,
      records: parsedRecords(message, records, operationOf),
      warnings: [],
      code: '0',
    });
    expect(
      batch.records.map(({ operation, body }) => [operation, JSON.parse(Buffer.from(body).toString()) as unknown]),
    ).toEqual([
      [Operation.UPSERT, records[0]],
      [Operation.DELETE, records[1]],
    ]);
  });
});
