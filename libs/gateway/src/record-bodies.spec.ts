import { describe, expect, it } from '@jest/globals';
import { BatchWriter } from '@civicbus/bus/batch-writer';
import { decodeBatch } from '@civicbus/bus/decode-batch';
import { encodeBatch } from '@civicbus/bus/encode-batch';
import type { WireRecord } from '@civicbus/contract/normalise';
import { validate } from '@civicbus/contract/validate';
import { urban } from '@civicbus/specs/urban/spec';
import fc from 'fast-check';
import { type AcceptedRequest, encodeRecords } from './encode-records.js';
import { RecordBodies } from './record-bodies.js';

/** One field of each kind; `time` and `when` change in normal form, `amount` may. */
const fields = [
  { name: 'id', type: 'long', accepts: ['text'] },
  { name: 'text', type: 'string', accepts: [] },
  { name: 'time', type: 'datetime', format: 'yyyy-MM-dd HH:mm:ss', accepts: [] },
  { name: 'x', type: 'decimal', accepts: [] },
  { name: '名 "称"', type: 'string', accepts: [] },
  { name: 'list', type: 'array', accepts: [] },
  { name: 'given', type: 'string', accepts: [], default: '1' },
].map((field) => ({ nameZh: '', required: false, key: false, ...field })) as ConstructorParameters<
  typeof RecordBodies
>[0]['fields'];

const text = fc.string({
  unit: fc.oneof(fc.constantFrom('"', '\\', '/', '\n', '\u0001', '\u007f', '\u2028', '长', '𠮷'), fc.string()),
});
const value = fc.oneof(
  text,
  fc.constantFrom(null, true, '', 0, -0, 1e21, 1e-7, 9007199254740991, 9007199254740992, 1.5, '2017-09-09 16:31:00'),
  fc.nat(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.jsonValue(),
);
const name = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...fields.map(({ name }) => name)) },
  fc.constantFrom('other', '__proto__', 'te\\u0078t', '_unknown'),
);
/** A number as senders write it too. */
const odd = fc.constantFrom(
  '1.0',
  '1e3',
  '-0',
  '1.50',
  '12345678901234567890',
  '"\\u4e2d\\/"',
  '"a\\/"',
  '0.1',
  '1E-7',
);
const written = fc.oneof({ weight: 4, arbitrary: value.map((one) => JSON.stringify(one)) }, odd);
const blank = fc.constantFrom('', '', '', ' ', '\n\t');

/** The text of a record, with blanks, names that come twice, and values in forms that `JSON.stringify` does not use. */
const recordText = fc
  .array(fc.tuple(name, written, blank, blank), { maxLength: 8 })
  .map(
    (members) =>
      `{${members.map(([key, one, a, b]) => `${a}"${key.replaceAll('"', '\\"')}"${b}:${a}${one}${b}`).join(',')}}`,
  );

/** Settles absent forms, as `validate` does, and changes what these fields say. */
function normalise(record: WireRecord): WireRecord {
  const unknown: WireRecord = {};
  for (const key of Object.keys(record)) {
    if (!fields.some((field) => field.name === key)) {
      unknown[key] = record[key];
      delete record[key];
    } else if (record[key] === null || record[key] === '') record[key] = undefined;
  }
  if (Object.keys(unknown).length > 0) record['_unknown'] = unknown;
  record['given'] ??= '1';
  if (typeof record['id'] === 'string') record['id'] = Number(record['id']) || 0;
  if (typeof record['time'] === 'string') record['time'] = `${record['time']}+08:00`;
  return record;
}

const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString();

describe('bodies written out of the text of the request', () => {
  it('are what JSON.stringify writes, whatever was sent and however', () => {
    const writer = new RecordBodies({ fields });
    fc.assert(
      fc.property(fc.array(recordText, { minLength: 1, maxLength: 5 }), blank, fc.boolean(), (texts, space, single) => {
        const source = single ? `${space}${texts[0] ?? ''}${space}` : `${space}[${space}${texts.join(`${space},`)}]`;
        const parsed = JSON.parse(source) as WireRecord | WireRecord[];
        const records = (Array.isArray(parsed) ? parsed : [parsed]).map(normalise);
        const out = new BatchWriter();
        out.begin(new Uint8Array());
        writer.read(Buffer.from(source));
        const bodies = records.map((record) => {
          const from = out.at;
          writer.write(record, out);
          return textOf(out.bytes.subarray(from, out.at));
        });
        expect(bodies).toEqual(records.map((record) => JSON.stringify(record)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('are what JSON.stringify writes for records of every urban message', () => {
    const shape = { claim: { account: 'a', sender: '430100' }, warnings: [], code: '0' };
    const transport = { path: '', receivedAt: new Date(0), bytes: 0, address: '', traceId: '', traceparent: '' };
    for (const declared of urban.messages) {
      // Of records that no check has passed: their keys may be anything, even what has no text.
      const message = { ...declared, check: () => true, rules: [], keyOf: () => '' };
      const member = fc.oneof(
        fc.constantFrom(
          ...message.facts.fields.map(
            (field) => [field.name, field.format === undefined ? '1' : '2017-09-09 16:31:00'] as const,
          ),
        ),
        fc.tuple(fc.constantFrom(...message.facts.fields.map((field) => field.name)), value),
      );
      const record = fc.array(member, { maxLength: 30 }).map((members) => Object.fromEntries(members) as WireRecord);
      fc.assert(
        fc.property(fc.array(record, { minLength: 1, maxLength: 4 }), fc.nat(2), (sent, indent) => {
          const source = Buffer.from(JSON.stringify(sent, null, indent));
          const records = JSON.parse(source.toString()) as WireRecord[];
          validate(message, records, { context: {}, mayHoldEscapes: false });
          const request = { ...shape, message, records };
          const bodies = (accepted: AcceptedRequest) => {
            const { batch, records } = encodeRecords(accepted, transport);
            return decodeBatch(encodeBatch(batch, records)).records.map(({ body }) => textOf(body));
          };
          expect(bodies({ ...request, source })).toEqual(bodies(request));
        }),
      );
    }
  });
});
