import { describe, expect, test } from '@jest/globals';
import type { AcceptedEvent } from './accepted-event.js';
import { event, record } from './fixtures/events.js';
import { titled, useRecordWriter } from './fixtures/use-record-writer.js';

const { database, writer, warningCounts } = useRecordWriter();

test('fields that the standard does not have are one count, and named in the exchange row', async () => {
  const warnings = ['made', 'up', 'names'].map((field) => ({ index: 0, field, rule: 'unknown-field', text: '' }));
  await writer().write([event(1, [record('A')], { warnings })]);
  expect(await warningCounts()).toEqual([expect.objectContaining({ field: '', rule: 'unknown-field', count: 3 })]);
  const { rows } = await database.pool.query('select warnings from civicbus.exchange');
  expect(rows).toEqual([{ warnings }]);
});

test('warnings are counted once however often the event comes', async () => {
  const warnings = [1, 2].map((index) => ({ index, field: 'title', rule: 'name-differs', text: '名称不符' }));
  const again = event(1, [record('A')], { warnings });
  await writer().write([again]);
  await writer().write([again, titled(2, 'B', 'b')]);
  expect(await warningCounts()).toEqual([
    { sender: '430100', field: 'title', rule: 'name-differs', day: '2026-11-22', count: 2 },
  ]);
});

test('warnings that stand for others are counted as many, and the exchange row keeps their number', async () => {
  const warning = { index: 0, field: 'title', rule: 'synonym', text: '提示' };
  await writer().write([titled(1, 'C1', 'x', { warnings: [warning, { ...warning, index: 7, count: 41 }] })]);
  expect(await warningCounts()).toEqual([expect.objectContaining({ field: 'title', rule: 'synonym', count: 42 })]);
  const { rows } = await database.pool.query<{ warnings: unknown }>('select warnings from civicbus.exchange');
  expect(rows[0]?.warnings).toEqual([warning, { ...warning, index: 7, count: 41 }]);
});

describe('shared records', () => {
  const named = (sequence: number, sender: string, name: string): AcceptedEvent =>
    event(sequence, [record('D1', { name })], { message: 'department', sender });
  const row = async (): Promise<unknown> =>
    (await database.pool.query<object>('select name, _sender, _other_sender from sample.department')).rows[0];

  test('another sender takes the row over, and that is counted for it once', async () => {
    await writer().write([named(1, 'A', 'a'), event(1, [record('x')], { id: event(99, []).id })]);
    await writer().write([named(2, 'B', 'b')]);
    await writer().write([named(2, 'B', 'b')]);
    expect(await row()).toEqual({ name: 'b', _sender: 'B', _other_sender: 'A' });
    expect(await warningCounts()).toEqual([
      { sender: 'B', field: '', rule: 'two-senders', day: '2026-11-22', count: 1 },
    ]);
    const warned = await database.pool.query(
      'select sender, warnings from civicbus.exchange where warnings is not null',
    );
    expect(warned.rows).toEqual([
      { sender: 'B', warnings: [{ index: 0, field: '', rule: 'two-senders', text: '同一主键此前由另一发送方上报' }] },
    ]);
    await writer().write([named(3, 'B', 'b2')]);
    expect(await row()).toEqual({ name: 'b2', _sender: 'B', _other_sender: null });
    expect(await warningCounts()).toHaveLength(1);
  });

  test('also when both come in one transaction', async () => {
    await writer().write([named(1, 'A', 'a'), named(2, 'B', 'b'), named(3, 'B', 'c')]);
    expect(await row()).toEqual({ name: 'c', _sender: 'B', _other_sender: 'A' });
    expect(await warningCounts()).toEqual([expect.objectContaining({ sender: 'B', rule: 'two-senders', count: 1 })]);
  });
});
