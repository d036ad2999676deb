import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acceptedRecord } from '@civicbus/specs/urban/fixtures/accepted-record';
import { judge } from '@civicbus/specs/urban/fixtures/judge';
import { urban } from '@civicbus/specs/urban/spec';
import { eventually } from '@civicbus/testing/eventually';
import fc from 'fast-check';
import type { Page } from '../support/console-client.js';
import { type Stack, startStack } from '../support/stack.js';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, 60_000);
afterAll(() => stack.stop(), 30_000);

const stored = (message: string, key: string) =>
  eventually(
    async () => {
      const { items } = await stack.console.records(message, { key });
      const [item] = items;
      if (!item) throw new Error(`${message} ${key} is not stored`);
      return item;
    },
    { what: `${message} ${key}` },
  );

describe('from a POST to a readable record', () => {
  it.each(urban.messages.map(({ facts }) => [facts.id, facts.paths[0] ?? '']))(
    'every accepted %s reads back equal, under its key',
    async (id, path) => {
      await fc.assert(
        fc.asyncProperty(acceptedRecord(id), async (record) => {
          const expected = judge(id, record);
          const answer = await stack.city.send(path, [record]);
          expect(answer).toMatchObject({ status: 200, body: { success: true, code: 0 } });
          const { _unknown: unknown = null, ...normal } = expected.stored;
          // A generated key may come up twice; then the earlier record is seen for a moment.
          await eventually(
            async () => {
              const { _meta, ...fields } = await stored(id, expected.key);
              const present = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
              expect(present).toEqual(normal);
              expect(_meta).toMatchObject({ sender: '430100', key: expected.key, deleted: false });
              expect(_meta.unknown ?? null).toEqual(unknown);
            },
            { timeoutMs: 5_000 },
          );
        }),
        { numRuns: 8, endOnFailure: true },
      );
    },
    60_000,
  );

  it('leaves a row in the exchange log that is found by the key of a record', async () => {
    const record = fc.sample(acceptedRecord('departments'), 1)[0] ?? {};
    const { key } = judge('departments', record);
    await stack.city.send('/api/v1/departments', [record]);
    await eventually(async () => {
      const { items } = await stack.console.exchanges({ message: 'departments', key });
      expect(items[0]).toMatchObject({
        direction: 'in',
        peer: stack.city.sender.account,
        outcome: 'accepted',
        code: '0',
        keys: [key],
        records: 1,
      });
    });
  });

  it('replaces a record as a whole when it is sent again: A, B, A ends as A', async () => {
    const medium = { region_code: '430100', media_id: 4301000000000777, media_name: 'a.png', media_type: 'IMAGE' };
    for (const record of [medium, { ...medium, media_name: 'b.png', media_type: null }, medium]) {
      expect((await stack.city.send('/api/v1/synRecMedia', record)).body.success).toBe(true);
    }
    await eventually(async () => {
      const { total } = await stack.console.exchanges({ message: 'syn-rec-media', key: '4301000000000777' });
      expect(total).toBe(3);
    });
    const { items } = await stack.console.records('syn-rec-media', { key: '4301000000000777' });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ media_name: 'a.png', media_type: 'IMAGE' });
  });

  it('lists what refers to a case that never came, until the case comes in either form', async () => {
    const [work = {}] = fc.sample(acceptedRecord('syn-rec-item-inst'), 1);
    const [summary = {}] = fc.sample(acceptedRecord('syn-rec-stat-info'), 1);
    const ids = { region_code: '430100', rec_id: 4301000000007001 };
    const item = { ...work, ...ids, item_id: 4301000000007002, act_id: 4301000000007003 };
    expect((await stack.city.send('/api/v1/synRecItemInst', item)).body).toMatchObject({ success: true, code: 0 });
    const missing = async () => {
      const query = { message: 'syn-rec-item-inst', sender: '430100', olderThanHours: '0', pageSize: '1000' };
      const { items } = await stack.console.get<Page<{ key: string; field: string }>>('/api/orphans', query);
      return items.filter(({ key }) => key === '4301000000007002').map(({ field }) => field);
    };
    await eventually(async () => expect(await missing()).toEqual(['rec_id', 'act_id']));
    await stack.city.send('/api/v1/synRecStatInfo', { ...summary, ...ids, task_num: '4301002026000001' });
    await eventually(async () => expect(await missing()).toEqual(['act_id']));
  });

  it('answers a byte-identical repetition as the first time and applies it once', async () => {
    const medium = { region_code: '430100', media_id: 4301000000000778, media_name: 'first.png' };
    const first = stack.city.sign(medium);
    const later = stack.city.sign({ ...medium, media_name: 'later.png' });
    for (const request of [first, later, first]) {
      expect((await stack.city.post('/api/v1/synRecMedia', request)).body).toMatchObject({ success: true, code: 0 });
    }
    await eventually(async () => {
      const { items } = await stack.console.exchanges({ message: 'syn-rec-media', key: '4301000000000778' });
      expect(items.map(({ outcome, reason }) => [outcome, reason?.startsWith('repetition') ?? false])).toEqual([
        ['accepted', true],
        ['accepted', false],
        ['accepted', false],
      ]);
    });
    expect((await stored('syn-rec-media', '4301000000000778'))['media_name']).toBe('later.png');
  });
});
