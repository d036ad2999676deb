import { type PostgresServer, startPostgres } from '@civicbus/testing/postgres-server';
import { eventually } from '@civicbus/testing/eventually';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type pg from 'pg';
import type { AcceptedEvent } from './accepted-event.js';
import { databaseFault } from './database-fault.js';
import { deletion, event, record } from './fixtures/events.js';
import { sampleMessages } from './fixtures/facts.js';
import { sampleDatabase } from './fixtures/sample-database.js';
import { RecordWriter } from './record-writer.js';

let server: PostgresServer;
let pool: pg.Pool;
let writer: RecordWriter;
beforeAll(async () => {
  server = await startPostgres();
  ({ pool } = await sampleDatabase(server.url));
  writer = new RecordWriter(pool, sampleMessages);
}, 60_000);
afterAll(async () => {
  await pool.end();
  await server.stop();
});
beforeEach(async () => {
  await pool.query('truncate sample.case_info, sample.department, civicbus.exchange, civicbus.warning_count');
});

async function titles(): Promise<Record<string, string | null>> {
  const { rows } = await pool.query<{ _key: string; title: string | null }>(
    'select _key, title from sample.case_info order by _key',
  );
  return Object.fromEntries(rows.map(({ _key, title }) => [_key, title]));
}

async function warningCounts(): Promise<unknown[]> {
  const { rows } = await pool.query<object>(
    'select sender, field, rule, day::text, count::int from civicbus.warning_count order by 1, 2, 3',
  );
  return rows;
}

const titled = (sequence: number, key: string, title: string, rest: Partial<AcceptedEvent> = {}): AcceptedEvent =>
  event(sequence, [record(key, { title })], rest);

/** A batch of this size is copied, a smaller one is upserted. */
const many = event(
  800,
  Array.from({ length: 60 }, (_, index) => record(`other ${index}`)),
  { sender: 'other' },
);
const ways: [string, AcceptedEvent[]][] = [
  ['upserted', []],
  ['copied', [many]],
];

describe('what is written', () => {
  test.each(ways)('every type reads back as it was sent, unknown fields are kept (%s)', async (_, others) => {
    const fields = {
      caseCode: 'C1',
      title: '井盖“破损”\n\\ 𠮷',
      count: 9007199254740991,
      level: 3,
      caseId: 43010200000001,
      lng: 112.98626,
      amount: 12345678.91,
      urgent: true,
      day: '2019-03-12',
      createTime: '2019-03-12T12:09:01+08:00',
      photo: 'aGk=',
      place: { x: [1, null] },
      tags: ['a', 1],
      _unknown: { extra: '值' },
    };
    await writer.write([event(7, [record('C1', fields)]), ...others]);
    const { rows } = await pool.query<object>(
      `select "caseCode", title, count::float8 as count, level, "caseId"::float8 as "caseId", lng, amount::float8 as amount, urgent, day::text as day,
         to_char("createTime" at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS+08:00') as "createTime", photo, place, tags, _unknown,
         _sender, _epoch, _sequence::int as _sequence, _received_at, _deleted, _event_id, _other_sender from sample.case_info where _key = 'C1'`,
    );
    expect(rows).toEqual([
      {
        ...fields,
        _sender: '430100',
        _epoch: 1,
        _sequence: 7,
        _received_at: new Date('2026-11-21T18:00:00.123Z'),
        _deleted: false,
        _event_id: event(7, []).id,
        _other_sender: null,
      },
    ]);
  });

  test('the exchange row is written with the records and its duration is never negative', async () => {
    const warnings = [{ index: 0, field: 'title', rule: 'name-differs', text: '名称不符' }];
    const early = new Date('2026-11-21T17:59:59Z');
    await writer.write([
      event(1, [record('A'), record('A'), record('B\0')].slice(0, 2), { warnings, storedAt: early }),
    ]);
    const { rows } = await pool.query<object>('select * from civicbus.exchange');
    expect(rows).toEqual([
      expect.objectContaining({
        id: event(1, []).id,
        keys: ['A'],
        records: 2,
        duration_ms: 0,
        outcome: 'accepted',
        direction: 'in',
        warnings,
      }),
    ]);
  });

  test('fields that the standard does not have are one count, and named in the exchange row', async () => {
    const warnings = ['made', 'up', 'names'].map((field) => ({ index: 0, field, rule: 'unknown-field', text: '' }));
    await writer.write([event(1, [record('A')], { warnings })]);
    expect(await warningCounts()).toEqual([expect.objectContaining({ field: '', rule: 'unknown-field', count: 3 })]);
    const { rows } = await pool.query('select warnings from civicbus.exchange');
    expect(rows).toEqual([{ warnings }]);
  });

  test('warnings are counted once however often the event comes', async () => {
    const warnings = [1, 2].map((index) => ({ index, field: 'title', rule: 'name-differs', text: '名称不符' }));
    const again = event(1, [record('A')], { warnings });
    await writer.write([again]);
    await writer.write([again, titled(2, 'B', 'b')]);
    expect(await warningCounts()).toEqual([
      { sender: '430100', field: 'title', rule: 'name-differs', day: '2026-11-22', count: 2 },
    ]);
  });
});

describe('the newest write wins', () => {
  test('redelivery, replay and reordering change nothing', async () => {
    const events = [titled(1, 'A', 'one'), titled(2, 'A', 'two'), titled(3, 'B', 'b')];
    expect(await writer.write(events)).toEqual({ records: 3, applied: 2 });
    expect(await writer.write(events)).toEqual({ records: 3, applied: 0 });
    await writer.write(events.slice(0, 1));
    await writer.write(events.toReversed());
    expect(await titles()).toEqual({ A: 'two', B: 'b' });
  });

  test('an older event that arrives later does not win', async () => {
    await writer.write([titled(5, 'A', 'new')]);
    await writer.write([titled(4, 'A', 'old'), titled(3, 'B', 'b')]);
    expect(await titles()).toEqual({ A: 'new', B: 'b' });
  });

  test('of a key twice in one request the later one wins', async () => {
    await writer.write([event(1, [record('A', { title: 'first' }), record('A', { title: 'second' })])]);
    expect(await titles()).toEqual({ A: 'second' });
  });

  test('A → B → A ends as A', async () => {
    for (const [index, title] of ['a', 'b', 'a'].entries()) await writer.write([titled(index + 1, 'A', title)]);
    expect(await titles()).toEqual({ A: 'a' });
  });

  test('a field that is no longer sent becomes null', async () => {
    await writer.write([titled(1, 'A', 'a')]);
    await writer.write([event(2, [record('A', { level: 1 })])]);
    expect(await titles()).toEqual({ A: null });
  });

  test('a deletion leaves a tombstone that an older write cannot revive and a newer one can', async () => {
    await writer.write([event(2, [deletion('A'), deletion('never seen')])]);
    await writer.write([titled(1, 'A', 'old')]);
    const { rows } = await pool.query<object>('select _key, _deleted, title from sample.case_info order by _key');
    expect(rows).toEqual([
      { _key: 'A', _deleted: true, title: null },
      { _key: 'never seen', _deleted: true, title: null },
    ]);
    await writer.write([titled(3, 'A', 'new')]);
    expect((await pool.query<object>(`select _deleted, title from sample.case_info where _key = 'A'`)).rows).toEqual([
      { _deleted: false, title: 'new' },
    ]);
  });

  test('a new incarnation of the stream is newer although its sequence starts anew', async () => {
    await writer.write([titled(900, 'A', 'old stream')]);
    await writer.write([titled(1, 'A', 'new stream', { epoch: 2 })]);
    await writer.write([titled(901, 'A', 'old stream again')]);
    expect(await titles()).toEqual({ A: 'new stream' });
  });

  test('each sender has rows of its own', async () => {
    await writer.write([titled(1, 'A', 'one'), titled(2, 'A', 'two', { sender: '430200' })]);
    expect((await pool.query<object>('select _sender, title from sample.case_info order by 1')).rows).toEqual([
      { _sender: '430100', title: 'one' },
      { _sender: '430200', title: 'two' },
    ]);
  });
});

test('warnings that stand for others are counted as many, and the exchange row keeps their number', async () => {
  const warning = { index: 0, field: 'title', rule: 'synonym', text: '提示' };
  await writer.write([titled(1, 'C1', 'x', { warnings: [warning, { ...warning, index: 7, count: 41 }] })]);
  expect(await warningCounts()).toEqual([expect.objectContaining({ field: 'title', rule: 'synonym', count: 42 })]);
  const { rows } = await pool.query<{ warnings: unknown }>('select warnings from civicbus.exchange');
  expect(rows[0]?.warnings).toEqual([warning, { ...warning, index: 7, count: 41 }]);
});

describe('shared records', () => {
  const named = (sequence: number, sender: string, name: string): AcceptedEvent =>
    event(sequence, [record('D1', { name })], { message: 'department', sender });
  const row = async (): Promise<unknown> =>
    (await pool.query<object>('select name, _sender, _other_sender from sample.department')).rows[0];

  test('another sender takes the row over, and that is counted for it once', async () => {
    await writer.write([named(1, 'A', 'a'), event(1, [record('x')], { id: event(99, []).id })]);
    await writer.write([named(2, 'B', 'b')]);
    await writer.write([named(2, 'B', 'b')]);
    expect(await row()).toEqual({ name: 'b', _sender: 'B', _other_sender: 'A' });
    expect(await warningCounts()).toEqual([
      { sender: 'B', field: '', rule: 'two-senders', day: '2026-11-22', count: 1 },
    ]);
    const warned = await pool.query('select sender, warnings from civicbus.exchange where warnings is not null');
    expect(warned.rows).toEqual([
      { sender: 'B', warnings: [{ index: 0, field: '', rule: 'two-senders', text: '同一主键此前由另一发送方上报' }] },
    ]);
    await writer.write([named(3, 'B', 'b2')]);
    expect(await row()).toEqual({ name: 'b2', _sender: 'B', _other_sender: null });
    expect(await warningCounts()).toHaveLength(1);
  });

  test('also when both come in one transaction', async () => {
    await writer.write([named(1, 'A', 'a'), named(2, 'B', 'b'), named(3, 'B', 'c')]);
    expect(await row()).toEqual({ name: 'c', _sender: 'B', _other_sender: 'A' });
    expect(await warningCounts()).toEqual([expect.objectContaining({ sender: 'B', rule: 'two-senders', count: 1 })]);
  });
});

describe('copied batches', () => {
  const keyed = (
    sequence: number,
    from: number,
    count: number,
    title: string,
    rest: Partial<AcceptedEvent> = {},
  ): AcceptedEvent =>
    event(
      sequence,
      Array.from({ length: count }, (_, index) => record(`K${from + index}`, { title })),
      rest,
    );

  test('new keys, stored keys, deletions and odd bodies in one batch', async () => {
    await writer.write([keyed(1, 0, 100, 'old')]);
    const odd = { key: 'odd', deleted: false, body: Buffer.from(' { "title" : "odd" } ') };
    const result = await writer.write([keyed(2, 50, 100, 'new'), event(3, [deletion('K149'), deletion('gone'), odd])]);
    expect(result).toEqual({ records: 103, applied: 102 });
    const stored = await titles();
    expect(Object.keys(stored)).toHaveLength(152);
    expect(stored).toMatchObject({
      K0: 'old',
      K49: 'old',
      K50: 'new',
      K148: 'new',
      K149: null,
      gone: null,
      odd: 'odd',
    });
  });

  test('come again without effect', async () => {
    const batch = [keyed(5, 0, 80, 'a'), keyed(6, 40, 80, 'b')];
    expect((await writer.write(batch)).applied).toBe(120);
    expect((await writer.write(batch.toReversed())).applied).toBe(0);
    await writer.write([keyed(4, 0, 80, 'older')]);
    expect(await titles()).toMatchObject({ K0: 'a', K40: 'b', K119: 'b' });
  });

  test('look keys up by index although the table was empty when this process began', async () => {
    for (let sequence = 1; sequence <= 6; sequence += 1) await writer.write([keyed(sequence, 0, 60, 'warm')]);
    await pool.query(
      `insert into sample.case_info (_key, _sender, _epoch, _sequence, _received_at, _deleted, _event_id)
       select 'filler ' || n, '430100', 1, 1, now(), false, gen_random_uuid() from generate_series(1, 20000) n`,
    );
    const scanned = async (): Promise<{ read: number; found: number }> => {
      const { rows } = await pool.query<{ read: number; found: number }>(
        `select seq_tup_read::int as read, idx_scan::int as found from pg_stat_user_tables where relid = 'sample.case_info'::regclass`,
      );
      return rows[0] ?? { read: 0, found: 0 };
    };
    // Counters are handed over when a connection is idle; all of the pool's are told to do so at once.
    const flush = (): Promise<unknown> =>
      Promise.all([1, 2, 3, 4, 5].map(() => pool.query('select pg_stat_force_next_flush()')));
    await flush();
    const before = await scanned();
    for (let sequence = 7; sequence <= 9; sequence += 1) await writer.write([keyed(sequence, 0, 60, 'big')]);
    const after = await eventually(async () => {
      await flush();
      const now = await scanned();
      return now.found > before.found && now;
    });
    expect(after.read - before.read).toBeLessThan(20_000);
  });

  test('a key that another transaction stores meanwhile is upserted', async () => {
    const other = await pool.connect();
    await other.query('begin');
    await other.query(
      `insert into sample.case_info (_key, _sender, _epoch, _sequence, _received_at, _deleted, _event_id, title)
       values ('K59', '430100', 1, 9, now(), false, gen_random_uuid(), 'newer')`,
    );
    const written = writer.write([keyed(8, 0, 60, 'copied')]);
    await eventually(async () => {
      const { rowCount } = await pool.query(
        `select from pg_stat_activity where wait_event_type = 'Lock' and query like 'copy %'`,
      );
      return rowCount === 1;
    });
    await other.query('commit');
    other.release();
    expect((await written).applied).toBe(59);
    expect(await titles()).toMatchObject({ K0: 'copied', K59: 'newer' });
  });
});

describe('parallel writers', () => {
  test('overlapping keys in any order neither deadlock nor go back in time', async () => {
    const keys = Array.from({ length: 60 }, (_, index) => `K${index}`);
    let sequence = 0;
    const batches = Array.from({ length: 40 }, (_, batch) =>
      Array.from({ length: 3 }, () => {
        sequence += 1;
        const rotated = keys.map((_, index) => keys[(index * 7 + batch * 13) % keys.length] as string);
        return event(
          sequence,
          rotated.map((key) => record(key, { title: String(sequence) })),
        );
      }),
    );
    await Promise.all(batches.map((batch) => writer.write(batch.toReversed())));
    expect(new Set(Object.values(await titles()))).toEqual(new Set([String(sequence)]));
    expect((await pool.query<{ count: number }>('select count(*)::int from civicbus.exchange')).rows[0]?.count).toBe(
      sequence,
    );
  });
});

describe('faults', () => {
  const poison: readonly [string, object | string][] = [
    ['U+0000 in a text', { title: 'a\0b' }],
    ['a number beyond the column', { level: 3_000_000_000 }],
    ['a fraction in a whole number', { count: 1.5 }],
    ['a time that is none', { createTime: 'soon' }],
    ['no JSON', '{"title":'],
    ['no body', ''],
    ['two objects in one body', '{},{}'],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]).toString('latin1')],
  ];
  test.each(ways.flatMap(([way, others]) => poison.map(([what, body]) => [what, way, body, others] as const)))(
    '%s (%s) is a fault of the data, and nothing of the transaction stays',
    async (_, _way, body, others) => {
      const bytes = typeof body === 'string' ? Buffer.from(body, 'latin1') : Buffer.from(JSON.stringify(body));
      const bad = event(2, [record('B'), { key: 'C', deleted: false, body: bytes }]);
      const error = await writer.write([titled(1, 'A', 'a'), bad, ...others]).catch((reason: unknown) => reason);
      expect(databaseFault(error)).toBe('data');
      expect(await titles()).toEqual({});
      expect((await pool.query('select from civicbus.exchange')).rowCount).toBe(0);
      await writer.writeTrace(bad);
      expect((await pool.query('select from civicbus.exchange')).rowCount).toBe(1);
    },
  );

  test('a key with U+0000 or too long for the index is a fault of the data, and its trace can be written', async () => {
    const huge = Array.from({ length: 9_000 }, (_, index) =>
      String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000)),
    ).join('');
    for (const key of ['a\0b', huge]) {
      const bad = event(1, [record(key)], { id: event(key.length, []).id });
      expect(databaseFault(await writer.write([bad]).catch((reason: unknown) => reason))).toBe('data');
      await writer.writeTrace(bad);
    }
    expect((await pool.query('select from civicbus.exchange')).rowCount).toBe(2);
  });

  test('a message without a table is a bug of the caller', async () => {
    expect(writer.knows('sample', 'case-info')).toBe(true);
    expect(writer.knows('sample', 'nothing')).toBe(false);
    const error = await writer
      .write([event(1, [record('A')], { message: 'nothing' })])
      .catch((reason: unknown) => reason);
    expect(databaseFault(error)).toBe('bug');
  });

  test('kill -9 of PostgreSQL in the middle of a transaction leaves nothing, and the same write succeeds afterwards', async () => {
    const blocker = await pool.connect();
    blocker.on('error', () => {});
    await blocker.query('begin; lock table civicbus.exchange in access exclusive mode');
    const written = writer.write([titled(1, 'A', 'a')]).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    // The records are inserted by now, the exchange row waits for the lock.
    await eventually(async () => {
      const { rowCount } = await pool.query(
        `select from pg_stat_activity where wait_event_type = 'Lock' and query like '%civicbus.exchange%'`,
      );
      return rowCount === 1;
    });
    await server.kill();
    blocker.release(true);
    expect(databaseFault(await written)).toBe('unavailable');
    expect(databaseFault(await writer.write([titled(1, 'A', 'a')]).catch((reason: unknown) => reason))).toBe(
      'unavailable',
    );

    await server.start();
    expect(await titles()).toEqual({});
    await writer.write([titled(1, 'A', 'a')]);
    expect(await titles()).toEqual({ A: 'a' });
  }, 30_000);

  test('a PostgreSQL that hangs is given up within the time limit', async () => {
    await pool.query('select 1');
    server.pause();
    const error = await writer.write([titled(2, 'A', 'late')]).catch((reason: unknown) => reason);
    server.resume();
    expect(databaseFault(error)).toBe('unavailable');
    await writer.write([titled(3, 'A', 'b')]);
    expect(await titles()).toEqual({ A: 'b' });
  }, 30_000);
});
