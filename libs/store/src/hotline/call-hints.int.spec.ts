import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { useDatabase } from '../fixtures/use-database.js';
import { CallHints } from './call-hints.js';

const database = useDatabase();
const near = new Date('2026-03-12T04:00:00Z');
const minutesAfter = (minutes: number): Date => new Date(near.getTime() + minutes * 60_000);
const caller = { number: '75100000001', from: minutesAfter(-120), to: minutesAfter(10) };
const find = (filter: object, appId = 'city') => new CallHints(database.pool).find(appId, { near, ...filter });

const insert = async (table: string, sender: string, key: string, row: object, deleted = false): Promise<void> => {
  const columns = { ...row, _key: key, _sender: sender, _epoch: 1, _sequence: 1, _received_at: near };
  const all = Object.entries({ ...columns, _deleted: deleted, _event_id: randomUUID() });
  await database.pool.query(
    `insert into hotline.${table} (${all.map(([name]) => name).join()}) values (${all.map((_, n) => `$${n + 1}`).join()})`,
    all.map(([, value]) => value),
  );
};
const call = (sender: string, callid: string, callno: string, calltime: Date, calltype = '1', deleted = false) =>
  insert('callinfo', sender, callid, { callid, callno, calltime, calltype }, deleted);
const recording = (sender: string, callid: string, recordname: string, begintime: Date) =>
  insert('recordinfo', sender, `r-${callid}`, { recordid: `r-${callid}`, callid, recordname, begintime });

beforeAll(async () => {
  await call('city', 'C1', '0751-\u30000000\u00a0 0001', minutesAfter(-30));
  await call('city', 'C2', '+86751-00000001', minutesAfter(-5));
  await call('city', 'C3', '075100000001', minutesAfter(-121));
  await call('city', 'C4', '075100000001', minutesAfter(1), '2');
  await call('city', 'C5', '075100000001', minutesAfter(0), '1', true);
  await call('city', 'C6', '075100000002', minutesAfter(0));
  await call('other', 'C7', '075100000001', minutesAfter(0));
  await recording('city', 'C1', 'one.wav', minutesAfter(-29));
  await recording('city', 'C8', 'early.wav', minutesAfter(-90));
  await recording('city', 'C9', 'twice.wav', minutesAfter(-60));
  await recording('city', 'C10', 'twice.wav', minutesAfter(-20));
});

describe('the call of a ticket', () => {
  it('is the one that its recording names, whatever the number', async () => {
    expect(await find({ recordname: 'one.wav', caller })).toEqual({
      by: 'recordname',
      callid: 'C1',
      recordid: 'r-C1',
      at: minutesAfter(-30),
    });
  });

  it('is known by its recording before its log has come', async () => {
    expect(await find({ recordname: 'early.wav' })).toMatchObject({ callid: 'C8', at: minutesAfter(-90) });
  });

  it('is the one next in time of several recordings of one name', async () => {
    expect(await find({ recordname: 'twice.wav' })).toMatchObject({ callid: 'C10' });
  });

  it('is else the incoming one next in time from the same number, however that is written', async () => {
    const hint = { by: 'telnumber', callid: 'C2', recordid: null, at: minutesAfter(-5) };
    expect(await find({ caller })).toEqual(hint);
    expect(await find({ recordname: 'unknown.wav', caller })).toEqual(hint);
    expect(await find({ caller: { ...caller, to: minutesAfter(-6) } })).toMatchObject({ callid: 'C1' });
  });

  it('is none of another AppId, of another time or of another number', async () => {
    expect(await find({ recordname: 'one.wav' }, 'other')).toBeUndefined();
    expect(await find({ caller: { ...caller, from: minutesAfter(2) } })).toBeUndefined();
    expect(await find({ caller: { ...caller, number: '75100000009' } })).toBeUndefined();
    expect(await find({})).toBeUndefined();
  });

  it('is found by an index among many', async () => {
    await database.pool.query(
      `insert into hotline.callinfo (callid, callno, calltime, calltype, _key, _sender, _epoch, _sequence, _received_at, _deleted, _event_id)
       select 'M' || n, '0751' || n, $1::timestamptz - n * interval '1 minute', '1', 'M' || n, 'city', 1, n, now(), false, gen_random_uuid()
       from generate_series(200, 20000) n`,
      [near.toISOString()],
    );
    await database.pool.query('analyze hotline.callinfo');
    const { rows } = await database.pool.query<Record<string, string>>(
      `explain select callid from hotline.callinfo where _sender = 'city' and calltime between '2026-03-12T02:00Z' and '2026-03-12T04:00Z'`,
    );
    expect(JSON.stringify(rows)).toContain('callinfo_by_calltime');
    expect(await find({ caller })).toMatchObject({ callid: 'C2' });
  });
});
