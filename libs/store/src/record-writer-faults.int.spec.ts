import { eventually } from '@civicbus/testing/eventually';
import { describe, expect, test } from '@jest/globals';
import { databaseFault } from './database-fault.js';
import { event, record } from './fixtures/events.js';
import { titled, useRecordWriter, ways } from './fixtures/use-record-writer.js';

const { database, writer, titles } = useRecordWriter();

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
      const error = await writer()
        .write([titled(1, 'A', 'a'), bad, ...others])
        .catch((reason: unknown) => reason);
      expect(databaseFault(error)).toBe('data');
      expect(await titles()).toEqual({});
      expect((await database.pool.query('select from civicbus.exchange')).rowCount).toBe(0);
      await writer().writeTrace(bad);
      expect((await database.pool.query('select from civicbus.exchange')).rowCount).toBe(1);
    },
  );

  test('a key with U+0000 or too long for the index is a fault of the data, and its trace can be written', async () => {
    const huge = Array.from({ length: 9_000 }, (_, index) =>
      String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000)),
    ).join('');
    for (const key of ['a\0b', huge]) {
      const bad = event(1, [record(key)], { id: event(key.length, []).id });
      expect(
        databaseFault(
          await writer()
            .write([bad])
            .catch((reason: unknown) => reason),
        ),
      ).toBe('data');
      await writer().writeTrace(bad);
    }
    expect((await database.pool.query('select from civicbus.exchange')).rowCount).toBe(2);
  });

  test('a message without a table is a bug of the caller', async () => {
    expect(writer().knows('sample', 'case-info')).toBe(true);
    expect(writer().knows('sample', 'nothing')).toBe(false);
    const error = await writer()
      .write([event(1, [record('A')], { message: 'nothing' })])
      .catch((reason: unknown) => reason);
    expect(databaseFault(error)).toBe('bug');
  });

  test('kill -9 of PostgreSQL in the middle of a transaction leaves nothing, and the same write succeeds afterwards', async () => {
    const blocker = await database.pool.connect();
    blocker.on('error', () => {});
    await blocker.query('begin; lock table civicbus.exchange in access exclusive mode');
    const written = writer()
      .write([titled(1, 'A', 'a')])
      .then(
        () => undefined,
        (reason: unknown) => reason,
      );
    // The records are inserted by now, the exchange row waits for the lock.
    await eventually(async () => {
      const { rowCount } = await database.pool.query(
        `select from pg_stat_activity where wait_event_type = 'Lock' and query like '%civicbus.exchange%'`,
      );
      return rowCount === 1;
    });
    await database.server.kill();
    blocker.release(true);
    expect(databaseFault(await written)).toBe('unavailable');
    expect(
      databaseFault(
        await writer()
          .write([titled(1, 'A', 'a')])
          .catch((reason: unknown) => reason),
      ),
    ).toBe('unavailable');

    await database.server.start();
    expect(await titles()).toEqual({});
    await writer().write([titled(1, 'A', 'a')]);
    expect(await titles()).toEqual({ A: 'a' });
  }, 30_000);

  test('a PostgreSQL that hangs is given up within the time limit', async () => {
    await database.pool.query('select 1');
    database.server.pause();
    const error = await writer()
      .write([titled(2, 'A', 'late')])
      .catch((reason: unknown) => reason);
    database.server.resume();
    expect(databaseFault(error)).toBe('unavailable');
    await writer().write([titled(3, 'A', 'b')]);
    expect(await titles()).toEqual({ A: 'b' });
  }, 30_000);
});
