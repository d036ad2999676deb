import { beforeAll, describe, expect, test } from '@jest/globals';
import { DeadLetters } from '../dead-letters.js';
import { exchangeRows, insertExchanges } from '../exchange-rows.js';
import { deletion, event, record } from '../fixtures/events.js';
import { refusedExchange } from '../fixtures/exchange.js';
import { caseFacts, sampleMessages } from '../fixtures/facts.js';
import { useDatabase } from '../fixtures/use-database.js';
import { RecordWriter } from '../record-writer.js';
import { StoredKeys } from '../stored-keys.js';
import { listDeadLetters } from './dead-letters.js';
import { listExchanges } from './exchanges.js';
import { listRecords } from './records.js';
import { listWarnings } from './warnings.js';

const database = useDatabase(sampleMessages);
const minute = (count: number): Date => new Date(Date.UTC(2026, 10, 21, 16, count));
const warnings = [{ index: 0, field: 'title', rule: 'name-differs', text: '名称不符' }];
const fields = {
  caseCode: 'A',
  title: '井盖',
  count: 9007199254740991,
  amount: 12.5,
  lng: 112.5,
  day: '2019-03-12',
  createTime: '2019-03-12T12:09:01+08:00',
  place: { x: 1, y: null },
  _unknown: { extra: 1, nothing: null },
};

beforeAll(async () => {
  await new RecordWriter(database.pool, sampleMessages).write([
    event(1, [record('A', fields), record('B', { caseCode: 'B' })], { receivedAt: minute(1), warnings }),
    event(2, [record('A', { caseCode: 'A' })], { receivedAt: minute(2), sender: '430200', warnings }),
    event(3, [deletion('C')], { receivedAt: minute(3) }),
    event(4, [record('D1', { code: 'D1' })], { receivedAt: minute(4), message: 'department' }),
  ]);
});

describe('records', () => {
  const places = async (filter: Parameters<typeof listRecords>[2]): Promise<string[]> =>
    (await listRecords(database.pool, caseFacts, filter)).items.map(({ _meta }) => `${_meta.key}/${_meta.sender}`);

  test('an item holds every field in normal form, absent ones as null', async () => {
    const { total, items } = await listRecords(database.pool, caseFacts, { key: 'A', sender: '430100' });
    const { _unknown, ...sent } = fields;
    expect(total).toBe(1);
    expect(items).toEqual([
      {
        ...{ level: null, caseId: null, urgent: null, photo: null, tags: null },
        ...sent,
        _meta: {
          ...{ sender: '430100', key: 'A', receivedAt: '2026-11-22T00:01:00.000+08:00' },
          ...{ sequence: 1, deleted: false, eventId: event(1, []).id, unknown: _unknown },
        },
      },
    ]);
  });

  test('newest first, deleted ones only when asked for', async () => {
    expect(await places({})).toEqual(['A/430200', 'A/430100', 'B/430100']);
    expect(await places({ deleted: true })).toEqual(['C/430100', 'A/430200', 'A/430100', 'B/430100']);
  });

  test('filters by key, sender and time; pages', async () => {
    expect(await places({ key: 'A' })).toEqual(['A/430200', 'A/430100']);
    expect(await places({ sender: '430100' })).toEqual(['A/430100', 'B/430100']);
    expect(await places({ from: minute(1), to: minute(2) })).toEqual(['A/430100', 'B/430100']);
    expect(await places({ page: 2, pageSize: 2 })).toEqual(['B/430100']);
    expect(await listRecords(database.pool, caseFacts, { page: 9, pageSize: 2 })).toEqual({ total: 3, items: [] });
  });
});

describe('exchanges', () => {
  test('an accepted one in full', async () => {
    const { items } = await listExchanges(database.pool, { key: 'B' });
    expect(items).toEqual([
      {
        ...{
          id: event(1, []).id,
          at: '2026-11-22T00:01:00.000+08:00',
          direction: 'in',
          spec: 'sample',
          message: 'case-info',
        },
        ...{
          peer: 'city430100',
          sender: '430100',
          outcome: 'accepted',
          code: '0',
          reason: null,
          keys: ['A', 'B'],
          records: 2,
        },
        ...{ durationMs: expect.any(Number), bytes: 100, traceId: '0123456789abcdef0123456789abcdef', warnings },
      },
    ]);
  });

  test.each([
    [{}, [4, 3, 2, 1]],
    [{ message: 'department' }, [4]],
    [{ key: 'A' }, [2, 1]],
    [{ sender: '430200' }, [2]],
    [{ from: minute(2), to: minute(4) }, [3, 2]],
    [{ outcome: 'refused' } as const, []],
    [{ peer: 'city430100', spec: 'sample', direction: 'in', page: 2, pageSize: 3 } as const, [1]],
  ])('%j', async (filter, sequences) => {
    const { items } = await listExchanges(database.pool, filter);
    expect(items.map(({ id }) => id)).toEqual(sequences.map((sequence) => event(sequence, []).id));
  });

  test('a key is found by index, with and without hashes', async () => {
    const client = await database.pool.connect();
    await client.query('set enable_seqscan = off');
    const plan = async (condition: string): Promise<string> => {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `explain select id from civicbus.exchange where ${condition} and keys @> array['A'::text]`,
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    };
    expect(await plan('key_hashes && array[1, 2]')).toContain('on exchange_key_hashes');
    expect(await plan('key_hashes is null')).toContain('on exchange_keys');
    await client.query('reset enable_seqscan');
    client.release();
  });

  test('a key among many neighbours is found, and only where it is', async () => {
    const numbers = (first: number) => Array.from({ length: 20 }, (_, index) => `43010000${first + index}`);
    const [one, other] = [refusedExchange({ keys: numbers(10) }), refusedExchange({ keys: numbers(30) })];
    const single = refusedExchange({ keys: ['4301000010'] });
    await database.pool.query(insertExchanges, [exchangeRows([one, other, single])]);
    const found = async (key: string): Promise<readonly string[]> =>
      (await listExchanges(database.pool, { key })).items.map(({ id }) => id).toSorted();
    expect(await found('4301000010')).toEqual([one.id, single.id].toSorted());
    expect(await found('4301000030')).toEqual([other.id]);
    expect(await found('4301000050')).toEqual([]);
    await database.pool.query('update civicbus.exchange set key_hashes = null where id = $1', [one.id]);
    expect(await found('4301000010')).toEqual([one.id, single.id].toSorted());
    await database.pool.query('delete from civicbus.exchange where id = any($1)', [[one.id, other.id, single.id]]);
  });
});

test('warnings per sender and day', async () => {
  const expected = {
    spec: 'sample',
    message: 'case-info',
    field: 'title',
    rule: 'name-differs',
    day: '2026-11-22',
    count: 1,
  };
  expect(
    await listWarnings(database.pool, { rule: 'name-differs', fromDay: '2026-11-22', toDay: '2026-11-22' }),
  ).toEqual({
    total: 2,
    items: [
      { ...expected, sender: '430100' },
      { ...expected, sender: '430200' },
    ],
  });
  expect((await listWarnings(database.pool, { sender: '430200' })).total).toBe(1);
  expect((await listWarnings(database.pool, { rule: 'other' })).total).toBe(0);
});

test('dead letters: put twice is one, found by part of the reason', async () => {
  const letter = {
    ...{
      consumer: 'persistence',
      subject: 'civic.records.sample.case-info',
      sequence: 9,
      incarnation: '2026-11-22T00:00:00Z',
    },
    ...{ storedAt: minute(5), deliveries: 2, id: '', headers: { 'ce-id': ['x\0'] }, data: new Uint8Array([0, 255]) },
    ...{ reason: 'undecodable: no protobuf: field 3', sender: '430100', keys: ['A', '\0'] },
  };
  const letters = new DeadLetters(database.pool);
  await letters.put(letter);
  await letters.put(letter);
  const { total, items } = await listDeadLetters(database.pool, {
    spec: 'sample',
    message: 'case-info',
    reason: 'UNDECODABLE: no',
  });
  expect(total).toBe(1);
  expect(items).toEqual([
    expect.objectContaining({
      ...{
        consumer: 'persistence',
        spec: 'sample',
        message: 'case-info',
        sender: '430100',
        keys: ['A', '\uFFFD'],
        eventId: null,
      },
      ...{ reason: 'undecodable', detail: 'no protobuf: field 3', sequence: 9, deliveries: 2, bytes: 2 },
    }),
  ]);
  expect((await listDeadLetters(database.pool, { reason: 'data' })).total).toBe(0);
});

test('stored keys: per sender where it is part of the key, without deleted ones', async () => {
  const stored = new StoredKeys(database.pool, sampleMessages);
  expect(await stored.existing('sample', 'case-info', '430200', ['A', 'B', 'C'])).toEqual(new Set(['A']));
  expect(await stored.existing('sample', 'case-info', '430100', ['A', 'B', 'C'])).toEqual(new Set(['A', 'B']));
  expect(await stored.existing('sample', 'department', 'anyone', ['D1', 'D2'])).toEqual(new Set(['D1']));
  await expect(stored.existing('sample', 'nothing', '', ['A'])).rejects.toThrow(RangeError);
});
