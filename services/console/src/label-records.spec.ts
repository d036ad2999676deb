import { expect, it } from '@jest/globals';
import { messageFacts } from './catalogue.js';
import { labelRecords } from './label-records.js';

const _meta = {
  sender: 's',
  key: 'k',
  receivedAt: '2026-11-22T08:00:00.000+08:00',
  sequence: 1,
  deleted: false,
  eventId: '019ab000-0000-7000-8000-000000000001',
};
const pageOf = (record: object) => ({ total: 1, items: [{ ...record, _meta }] });

it.each([
  [1, 1, 2],
  [3, 1, 1],
  [99, 0, 0],
  [1, -1, undefined],
  [2, 90, undefined],
])('the level of the security event %d/%d is %s', (eventType, eventCode, eventLevel) => {
  const { items } = labelRecords(messageFacts('police', 'IF-SCMC-SECURITY-01'), pageOf({ eventType, eventCode }));
  expect(items).toEqual([
    { eventType, eventCode, _meta: { ..._meta, ...(eventLevel !== undefined && { eventLevel }) } },
  ]);
});

it('changes nothing where nothing is declared', () => {
  const page = pageOf({ eventType: 1, eventCode: 1 });
  expect(labelRecords(messageFacts('police', 'IF-SCMC-INFR-01'), page)).toBe(page);
});
