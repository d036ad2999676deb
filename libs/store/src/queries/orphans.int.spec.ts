import { beforeAll, expect, test } from '@jest/globals';
import { deletion, event, record } from '../fixtures/events.js';
import { caseFacts, departmentFacts, sampleMessages } from '../fixtures/facts.js';
import { useDatabase } from '../fixtures/use-database.js';
import { RecordWriter } from '../record-writer.js';
import { type KeyReference, listOrphans, type OrphanFilter } from './orphans.js';

const database = useDatabase(sampleMessages);
let writer: RecordWriter;
const minute = (count: number): Date => new Date(Date.UTC(2026, 10, 21, 16, count));
/** A department is named by cases: by title among departments, by number among the same sender's cases. */
const references: readonly KeyReference[] = [
  { facts: caseFacts, field: 'title', to: [departmentFacts, caseFacts], rule: 'title', text: '没有' },
  { facts: caseFacts, field: 'caseId', to: [caseFacts], rule: 'case', text: '没有案件' },
];

beforeAll(async () => {
  writer = new RecordWriter(database.pool, sampleMessages);
  await writer.write([
    event(1, [record('A', { title: 'D1', caseId: 9007199254740991 }), record('B', { title: 'D2' })], {
      receivedAt: minute(1),
    }),
    event(2, [record('C', { title: 'D1' }), record('9007199254740991', {})], {
      receivedAt: minute(2),
      sender: '430200',
    }),
    event(3, [record('D', { title: 'none' }), record('E', { title: 'B' })], { receivedAt: minute(3) }),
    event(4, [deletion('D')], { receivedAt: minute(4) }),
    event(5, [record('D1', { code: 'D1' }), record('D2', { code: 'D2' })], { message: 'department' }),
    event(6, [deletion('D1')], { message: 'department' }),
  ]);
});

const found = async (filter: OrphanFilter = {}): Promise<string[]> =>
  (await listOrphans(database.pool, references, filter)).items.map(
    ({ sender, key, rule }) => `${sender}/${key} ${rule}`,
  );

test('a record whose reference is not stored, was deleted, or belongs to another sender', async () => {
  expect(await found()).toEqual(['430200/C title', '430100/A title', '430100/A case']);
  const { total, items } = await listOrphans(database.pool, references, { pageSize: 1, page: 3 });
  expect(total).toBe(3);
  expect(items).toEqual([
    {
      ...{ spec: 'sample', message: 'case-info', sender: '430100', key: 'A' },
      ...{ receivedAt: '2026-11-22T00:01:00.000+08:00', field: 'caseId', value: '9007199254740991' },
      ...{ to: ['case-info'], rule: 'case', text: '没有案件' },
    },
  ]);
});

test('filters by sender and time of receipt; nothing without references', async () => {
  expect(await found({ sender: '430200' })).toEqual(['430200/C title']);
  expect(await found({ from: minute(1), to: minute(2) })).toEqual(['430100/A title', '430100/A case']);
  expect(await listOrphans(database.pool, [], {})).toEqual({ total: 0, items: [] });
});

test('is linked as soon as a record of either kind is there', async () => {
  await writer.write([event(7, [record('9007199254740991', {})])]);
  expect(await found()).toEqual(['430200/C title', '430100/A title']);
  await writer.write([event(8, [record('D1', { code: 'D1' })], { message: 'department' })]);
  expect(await found()).toEqual([]);
});
