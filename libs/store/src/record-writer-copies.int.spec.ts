import { eventually } from '@civicbus/testing/eventually';
import { describe, expect, test } from '@jest/globals';
import type { AcceptedEvent } from './accepted-event.js';
import { deletion, event, record } from './fixtures/events.js';
import { useRecordWriter } from './fixtures/use-record-writer.js';

const { database, writer, titles } = useRecordWriter();

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
    await writer().write([keyed(1, 0, 100, 'old')]);
    const odd = { key: 'odd', deleted: false, body: Buffer.from(' { "title" : "odd" } ') };
    const result = await writer().write([
      keyed(2, 50, 100, 'new'),
      event(3, [deletion('K149'), deletion('gone'), odd]),
    ]);
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

  test('the same keys of several senders in one batch, each stored by some', async () => {
    const own = (sequence: number, sender: string, from: number, title: string): AcceptedEvent =>
      keyed(sequence, from, 100, title, { sender });
    await writer().write([own(1, 'a', 0, 'old'), own(2, 'b', 50, 'old')]);
    const batch = [own(3, 'a', 50, 'new'), own(4, 'b', 0, 'new'), own(5, 'c', 0, 'new')];
    expect((await writer().write(batch)).applied).toBe(300);
    const { rows } = await database.pool.query<object>(
      `select _sender as sender, title, count(*)::int as rows, min(substr(_key, 2)::int) as first, max(substr(_key, 2)::int) as last
       from sample.case_info group by 1, 2 order by 1, 2`,
    );
    expect(rows).toEqual([
      { sender: 'a', title: 'new', rows: 100, first: 50, last: 149 },
      { sender: 'a', title: 'old', rows: 50, first: 0, last: 49 },
      { sender: 'b', title: 'new', rows: 100, first: 0, last: 99 },
      { sender: 'b', title: 'old', rows: 50, first: 100, last: 149 },
      { sender: 'c', title: 'new', rows: 100, first: 0, last: 99 },
    ]);
  });

  test('come again without effect', async () => {
    const batch = [keyed(5, 0, 80, 'a'), keyed(6, 40, 80, 'b')];
    expect((await writer().write(batch)).applied).toBe(120);
    expect((await writer().write(batch.toReversed())).applied).toBe(0);
    await writer().write([keyed(4, 0, 80, 'older')]);
    expect(await titles()).toMatchObject({ K0: 'a', K40: 'b', K119: 'b' });
  });

  test('look keys up by index although the table was empty when this process began', async () => {
    for (let sequence = 1; sequence <= 6; sequence += 1) await writer().write([keyed(sequence, 0, 60, 'warm')]);
    await database.pool.query(
      `insert into sample.case_info (_key, _sender, _epoch, _sequence, _received_at, _deleted, _event_id)
       select 'filler ' || n, '430100', 1, 1, now(), false, gen_random_uuid() from generate_series(1, 20000) n`,
    );
    const scanned = async (): Promise<{ read: number; found: number }> => {
      const { rows } = await database.pool.query<{ read: number; found: number }>(
        `select seq_tup_read::int as read, idx_scan::int as found from pg_stat_user_tables where relid = 'sample.case_info'::regclass`,
      );
      return rows[0] ?? { read: 0, found: 0 };
    };
    // Counters are handed over when a connection is idle; all of the pool's are told to do so at once.
    const flush = (): Promise<unknown> =>
      Promise.all([1, 2, 3, 4, 5].map(() => database.pool.query('select pg_stat_force_next_flush()')));
    await flush();
    const before = await scanned();
    for (let sequence = 7; sequence <= 9; sequence += 1) await writer().write([keyed(sequence, 0, 60, 'big')]);
    const after = await eventually(async () => {
      await flush();
      const now = await scanned();
      return now.found > before.found && now;
    });
    expect(after.read - before.read).toBeLessThan(20_000);
  });

  test('a key that another transaction stores meanwhile is upserted', async () => {
    const other = await database.pool.connect();
    await other.query('begin');
    await other.query(
      `insert into sample.case_info (_key, _sender, _epoch, _sequence, _received_at, _deleted, _event_id, title)
       values ('K59', '430100', 1, 9, now(), false, gen_random_uuid(), 'newer')`,
    );
    const written = writer().write([keyed(8, 0, 60, 'copied')]);
    await eventually(async () => {
      const { rowCount } = await database.pool.query(
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
    await Promise.all(batches.map((batch) => writer().write(batch.toReversed())));
    expect(new Set(Object.values(await titles()))).toEqual(new Set([String(sequence)]));
    expect(
      (await database.pool.query<{ count: number }>('select count(*)::int from civicbus.exchange')).rows[0]?.count,
    ).toBe(sequence);
  });
});
