import { expect, test } from '@jest/globals';
import { validate } from '@civicbus/contract/validate';
import { policeContext } from '@civicbus/specs/police/fixtures/context';
import { sampleRecord } from '@civicbus/specs/police/fixtures/sample-record';
import { police } from '@civicbus/specs/police/spec';
import { readJson } from '@civicbus/specs/read-json';
import type { AcceptedEvent } from '@civicbus/store/accepted-event';
import { acceptedRecords, record } from '@civicbus/store/fixtures/events';
import { useDatabase } from '@civicbus/store/fixtures/use-database';
import { listRecords } from '@civicbus/store/queries/records';
import { RecordWriter } from '@civicbus/store/record-writer';

const database = useDatabase();

/** What the gateway would publish of these JSON records, each under its own event. */
function eventOf(id: string, texts: readonly string[], sequence: number): AcceptedEvent {
  const message = police.messages.find(({ facts }) => facts.id === id);
  if (!message) throw new Error(id);
  const values = texts.map((text) => readJson(text)?.value);
  const verdict = validate(message, values, { context: policeContext, mayHoldEscapes: false });
  if (verdict.kind === 'invalid') throw new Error(JSON.stringify(verdict.faults));
  const records = verdict.records.map((fields) => record(message.keyOf(fields), fields));
  return {
    id: `0196e2a1-7a2b-7000-8000-${String(sequence).padStart(12, '0')}`,
    spec: 'police',
    message: id,
    sender: 'cmc-1',
    epoch: 1,
    sequence,
    receivedAt: new Date('2026-03-12T01:30:00Z'),
    storedAt: new Date('2026-03-12T01:30:00Z'),
    records: acceptedRecords(records),
    warnings: [],
    peer: 'cmc-1',
    code: '0',
    bytes: 1,
    traceId: '0'.repeat(32),
  };
}

async function stored(id: string): Promise<string[]> {
  const facts = police.messages.find((message) => message.facts.id === id)?.facts;
  if (!facts) throw new Error(id);
  const { items } = await listRecords(database.pool, facts, { pageSize: 200 });
  return items.map((item) => JSON.stringify(item));
}

test.each(police.messages.map(({ facts }) => facts.id))('a sample of %s reads back as it was sent', async (id) => {
  const sample = sampleRecord(id);
  const writer = new RecordWriter(
    database.pool,
    police.messages.map(({ facts }) => facts),
  );
  await writer.write([eventOf(id, [JSON.stringify(sample)], 1)]);
  const [item] = await stored(id);
  const { _meta, ...fields } = JSON.parse(item ?? '{}') as { _meta: { key: string; sender: string } };
  expect(fields).toMatchObject(sample);
  expect(_meta).toMatchObject({ sender: 'cmc-1' });
});

test.each([
  ['upserted', 1],
  ['copied', 120],
])('longs of 64 bits are %s without loss', async (_way, count) => {
  const id = 'IF-SCMC-APP-01';
  const writer = new RecordWriter(
    database.pool,
    police.messages.map(({ facts }) => facts),
  );
  const texts = Array.from({ length: count }, (_, index) =>
    JSON.stringify({ ...sampleRecord(id, 1_000 * count + index), appFileSize: 0 }).replace(
      '"appFileSize":0',
      '"appFileSize":9223372036854775807',
    ),
  );
  await writer.write([eventOf(id, texts, 2)]);
  expect(
    (await stored(id)).filter((text) => text.includes('"appFileSize":9223372036854775807,')).length,
  ).toBeGreaterThanOrEqual(count);
});
