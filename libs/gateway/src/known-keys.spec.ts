import type { Message } from '@civicbus/contract/message';
import { urban } from '@civicbus/specs/urban/spec';
import { expect, it } from '@jest/globals';
import { knownKeys } from './known-keys.js';

const reports = urban.messages.find(({ facts }) => facts.id === 'syn-rec-info') as Message;

it('tells the keys of records that are refused for something else', () => {
  const records = [{ rec_id: 4301000001099128 }, { rec_id: '4301000001099129', event_desc: 1 }];
  expect(knownKeys(reports, records)).toEqual(['4301000001099128', '4301000001099129']);
});

it('takes nothing unsound for a key', () => {
  const unsound = ['430102199001011234', '张三 13812345678', '', ' ', null, 1.5, {}, '1'.repeat(300)];
  const records = [...unsound.map((rec_id) => ({ rec_id })), {}, null, 'text', 7];
  expect(knownKeys(reports, records)).toEqual([]);
});
