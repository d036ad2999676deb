import { describe, expect, test } from '@jest/globals';
import { deletion, event, record } from './fixtures/events.js';
import { titled, useRecordWriter, ways } from './fixtures/use-record-writer.js';

const { database, writer, titles } = useRecordWriter();

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
    await writer().write([event(7, [record('C1', fields)]), ...others]);
    const { rows } = await database.pool.query<object>(
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
    await writer().write([
      event(1, [record('A'), record('A'), record('B\0')].slice(0, 2), { warnings, storedAt: early }),
    ]);
    const { rows } = await database.pool.query<object>('select * from civicbus.exchange');
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
});

describe('the newest write wins', () => {
  test('redelivery, replay and reordering change nothing', async () => {
    const events = [titled(1, 'A', 'one'), titled(2, 'A', 'two'), titled(3, 'B', 'b')];
    expect(await writer().write(events)).toEqual({ records: 3, applied: 2 });
    expect(await writer().write(events)).toEqual({ records: 3, applied: 0 });
    await writer().write(events.slice(0, 1));
    await writer().write(events.toReversed());
    expect(await titles()).toEqual({ A: 'two', B: 'b' });
  });

  test('an older event that arrives later does not win', async () => {
    await writer().write([titled(5, 'A', 'new')]);
    await writer().write([titled(4, 'A', 'old'), titled(3, 'B', 'b')]);
    expect(await titles()).toEqual({ A: 'new', B: 'b' });
  });

  test('of a key twice in one request the later one wins', async () => {
    await writer().write([event(1, [record('A', { title: 'first' }), record('A', { title: 'second' })])]);
    expect(await titles()).toEqual({ A: 'second' });
  });

  test('A → B → A ends as A', async () => {
    for (const [index, title] of ['a', 'b', 'a'].entries()) await writer().write([titled(index + 1, 'A', title)]);
    expect(await titles()).toEqual({ A: 'a' });
  });

  test('a field that is no longer sent becomes null', async () => {
    await writer().write([titled(1, 'A', 'a')]);
    await writer().write([event(2, [record('A', { level: 1 })])]);
    expect(await titles()).toEqual({ A: null });
  });

  test('a deletion leaves a tombstone that an older write cannot revive and a newer one can', async () => {
    await writer().write([event(2, [deletion('A'), deletion('never seen')])]);
    await writer().write([titled(1, 'A', 'old')]);
    const { rows } = await database.pool.query<object>(
      'select _key, _deleted, title from sample.case_info order by _key',
    );
    expect(rows).toEqual([
      { _key: 'A', _deleted: true, title: null },
      { _key: 'never seen', _deleted: true, title: null },
    ]);
    await writer().write([titled(3, 'A', 'new')]);
    expect(
      (await database.pool.query<object>(`select _deleted, title from sample.case_info where _key = 'A'`)).rows,
    ).toEqual([{ _deleted: false, title: 'new' }]);
  });

  test('a new incarnation of the stream is newer although its sequence starts anew', async () => {
    await writer().write([titled(900, 'A', 'old stream')]);
    await writer().write([titled(1, 'A', 'new stream', { epoch: 2 })]);
    await writer().write([titled(901, 'A', 'old stream again')]);
    expect(await titles()).toEqual({ A: 'new stream' });
  });

  test('each sender has rows of its own', async () => {
    await writer().write([titled(1, 'A', 'one'), titled(2, 'A', 'two', { sender: '430200' })]);
    expect((await database.pool.query<object>('select _sender, title from sample.case_info order by 1')).rows).toEqual([
      { _sender: '430100', title: 'one' },
      { _sender: '430200', title: 'two' },
    ]);
  });
});
