import { describe, expect, it } from '@jest/globals';
import { urbanContext } from './fixtures/context.js';
import { accepts, type DecisionCase, expectationOf, outcomeOf, refuses, warns } from './fixtures/decision-case.js';

const summary = 'syn-rec-stat-info';
const basics = 'syn-rec-info';
const media = 'syn-rec-media';
const activity = 'syn-rec-act-inst';
const item = 'syn-rec-item-inst';
const cases = [summary, basics, media, activity, item];

/** Composed ids by message. */
const composed: readonly (readonly [message: string, id: string])[] = [
  [summary, 'rec_id'],
  [basics, 'rec_id'],
  [media, 'media_id'],
  [media, 'rec_id'],
  [activity, 'act_id'],
  [activity, 'rec_id'],
  [item, 'item_id'],
  [item, 'act_id'],
  [item, 'rec_id'],
];
const from = (senderCode: string) => ({ ...urbanContext, senderCode });

const decisions: Readonly<Record<string, readonly DecisionCase[]>> = {
  'A58 an id is region code × 10^10 + local id': composed.flatMap(([message, id]) => [
    accepts(message, { [id]: 4301020001099128 }, { stored: { [id]: 4301020001099128 } }),
    refuses(message, { [id]: 4301000001099128 }, `${id}:id-region`),
    refuses(message, { [id]: 430102 * 2 ** 10 + 1099128 }, `${id}:id-region`),
    refuses(message, { [id]: 1099128 }, `${id}:id-region`),
  ]),
  'A59 a local id is 1 to 9999999999': composed.flatMap(([message, id]) => [
    accepts(message, { [id]: 4301020000000001 }),
    accepts(message, { [id]: 4301029999999999 }),
    refuses(message, { [id]: 4301020000000000 }, `${id}:id-region`),
    refuses(message, { [id]: 4301030000000000 }, `${id}:id-region`),
    refuses(message, { [id]: 0 }, `${id}:min`),
    refuses(message, { [id]: -4301020000000001 }, `${id}:min`),
    refuses(message, { [id]: 'b1f0a3d2-0000-4000-8000-000000000001' }, `${id}:type`),
  ]),
  'A60 an id has 64 bits on every form, as far as JSON carries it': composed.flatMap(([message, id]) => [
    accepts(message, { [id]: 4301020001099128 }),
    refuses(message, { [id]: 2_147_483_647 }, `${id}:id-region`),
    refuses(message, { [id]: 2 ** 53 }, `${id}:type`),
    refuses(message, { [id]: '9007199254740993' }, `${id}:type`),
    refuses(message, { [id]: 1e21 }, `${id}:type`),
    refuses(message, { [id]: 4301020001099128.5 }, `${id}:type`),
  ]),
  'A63 a task number is 1 to 40 characters; one without the region in front is stored as sent, with a warning': [
    summary,
    basics,
  ].flatMap((message) => [
    accepts(message, { task_num: '430102202506300417' }, { stored: { task_num: '430102202506300417' } }),
    warns(message, { task_num: '202506300417' }, ['task_num:task-region'], { stored: { task_num: '202506300417' } }),
    warns(message, { task_num: '4' }, ['task_num:task-region']),
    accepts(message, { task_num: `430102${'9'.repeat(34)}` }),
    refuses(message, { task_num: `430102${'9'.repeat(35)}` }, 'task_num:maxLength'),
    refuses(message, { task_num: ' ' }, 'task_num:required'),
    refuses(message, { task_num: 430102 }, 'task_num:type'),
  ]),
  'A64 a region is six digits, the sender or below it, and that of the ids': cases.flatMap((message) => [
    refuses(message, { region_code: '4301' }, 'region_code:pattern'),
    refuses(
      message,
      { region_code: '4301022' },
      message === summary || message === basics ? 'region_code:maxLength' : 'region_code:pattern',
    ),
    refuses(message, { region_code: 430102 }, 'region_code:type'),
    accepts(message, {}, { context: from('430102') }),
    accepts(message, {}, { context: from('430000') }),
    refuses(message, {}, 'region_code:region', { context: from('430103') }),
    refuses(message, {}, 'region_code:region', { context: from('430200') }),
  ]),
  'A64 a region that no table knows is refused': [
    refuses(media, { region_code: '430198', media_id: 4301980000000001, rec_id: undefined }, 'region_code:region'),
  ],
};

describe('decisions on identifiers and regions', () => {
  it.each(Object.entries(decisions))('%s', (_decision, rows) => {
    expect(rows.map(outcomeOf)).toEqual(rows.map(expectationOf));
  });
});
