import type { MessageFacts } from '@civicbus/contract/facts';
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createTable } from './create-table.js';
import { event, record } from './fixtures/events.js';
import { caseFacts, departmentFacts, sampleMessages } from './fixtures/facts.js';
import { useDatabase } from './fixtures/use-database.js';
import { RecordWriter } from './record-writer.js';
import { TwinForms, twinMessages } from './twin-forms.js';

const summary: MessageFacts = { ...caseFacts, id: 'case-summary', titleZh: '综合信息', keyScope: 'shared' };
const basics: MessageFacts = {
  ...caseFacts,
  id: 'case-basics',
  titleZh: '基本信息',
  keyScope: 'shared',
  fields: caseFacts.fields.map((field) => (field.name === 'createTime' ? { ...field, accepts: ['date'] } : field)),
};
const twins = { messages: [summary.id, basics.id], fields: ['title', 'count', 'createTime'] } as const;

const database = useDatabase(sampleMessages);
let writer: RecordWriter;
beforeAll(async () => {
  for (const facts of [summary, basics]) await database.pool.query(createTable(facts));
  const messages = [summary, basics, departmentFacts];
  writer = new RecordWriter(database.pool, messages, [new TwinForms(twinMessages(twins, messages))]);
});
beforeEach(async () => {
  await database.pool.query(
    'truncate sample.case_summary, sample.case_basics, civicbus.exchange, civicbus.warning_count',
  );
});

const of = (message: string, sequence: number, fields: object, key = 'C1') =>
  event(sequence, [record(key, fields)], { message });

/** What the exchange rows say, by the sequence at the end of their id. */
const warned = async (): Promise<unknown> =>
  (
    await database.pool.query<object>(
      `select right(id::text, 2)::int as sequence, message, w->>'field' as field, w->>'rule' as rule, w->>'text' as text
       from civicbus.exchange, jsonb_array_elements(warnings) w order by 1, 3`,
    )
  ).rows;
const counted = async (): Promise<unknown> =>
  (
    await database.pool.query<object>(
      'select message, field, rule, count::int from civicbus.warning_count order by 1, 2',
    )
  ).rows;

describe('two forms of one record', () => {
  test('that disagree are both kept, and the later one is warned of, once', async () => {
    await writer.write([of(summary.id, 1, { title: 'a', count: 1 })]);
    const later = of(basics.id, 2, { title: 'b', count: 1 });
    await writer.write([later]);
    await writer.write([later]);
    expect(await warned()).toEqual([
      {
        sequence: 2,
        message: basics.id,
        field: 'title',
        rule: 'forms-differ',
        text: '与“综合信息”中同一记录的值不一致',
      },
    ]);
    expect(await counted()).toEqual([{ message: basics.id, field: 'title', rule: 'forms-differ', count: 1 }]);
    const { rows } = await database.pool.query(
      'select s.title as summary, b.title as basics from sample.case_summary s join sample.case_basics b using (_key)',
    );
    expect(rows).toEqual([{ summary: 'a', basics: 'b' }]);
  });

  test('in one transaction: the later is named, whichever form it is', async () => {
    await writer.write([of(basics.id, 3, { title: 'b' }), of(summary.id, 4, { title: 'a', count: 7 })]);
    expect(await warned()).toEqual([expect.objectContaining({ sequence: 4, message: summary.id, field: 'title' })]);
  });

  test('agree where one of them says nothing, or only the day', async () => {
    await writer.write([of(summary.id, 5, { title: 'a', createTime: '2026-11-21T23:30:00+08:00' })]);
    await writer.write([of(basics.id, 6, { count: 3, createTime: '2026-11-21T00:00:00+08:00' })]);
    expect(await warned()).toEqual([]);
    await writer.write([of(basics.id, 7, { createTime: '2026-11-22T00:00:00+08:00' })]);
    expect(await warned()).toEqual([expect.objectContaining({ sequence: 7, field: 'createTime' })]);
  });

  test('a record that an older event could not change warns of nothing', async () => {
    await writer.write([of(summary.id, 8, { title: 'a' }), of(basics.id, 9, { title: 'a' })]);
    await writer.write([of(basics.id, 2, { title: 'old' })]);
    expect(await warned()).toEqual([]);
  });
});
