import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@civicbus/testing/eventually';
import { type HotlineStack, startHotlineStack } from '../support/hotline-stack.js';
import { complaint, consultation, report, WINDOW } from '../support/hotline-tickets.js';

let stack: HotlineStack;
beforeAll(async () => {
  stack = await startHotlineStack();
}, 60_000);
afterAll(() => stack.stop(), 30_000);

const OK = { status: 200, body: { code: '0000', msg: '成功', data: { issuc: '1' } } };
const OK_NUMBER = { status: 200, body: { code: 0, msg: '成功', data: { issuc: '1' } } };
const recordOf = async (message: string, key: string): Promise<Record<string, unknown>> => {
  const { items } = await stack.console.get<{ items: Record<string, unknown>[] }>(`/api/records/hotline/${message}`, {
    key,
  });
  const [item] = items;
  if (!item) throw new Error(`${message} ${key} is not stored`);
  return item;
};

describe('call data', () => {
  const call = {
    callid: '4402000001',
    callno: '075100000000',
    sourcearea: '440200',
    calltime: 20261102093000,
    calltype: '1',
  };
  const data: readonly (readonly [path: string, key: string, record: object])[] = [
    ['callinfo', '4402000001', call],
    [
      'recordinfo',
      '440200144020000014402000001',
      {
        recordid: '440200144020000014402000001',
        callid: '44020000014402000001',
        recordname: 'a.wav',
        recordpath: 'http://127.0.0.1:1/never-fetched.wav',
        begintime: 20261102093000,
        endtime: 20261102093100,
        sourcearea: '440200',
        calltype: '1',
      },
    ],
    [
      'seatsignin',
      '440200102420261102080000',
      {
        signid: '440200102420261102080000',
        seatno: '1024',
        seatname: '坐席甲',
        begintime: '20261102080000',
        endtime: 0,
        sourcearea: '440200',
      },
    ],
    [
      'satisfaction',
      '4402004402000001',
      {
        id: '4402004402000001',
        callid: '4402000001',
        satisfaction: '1',
        opttime: 20261102093200,
        sourcearea: '440200',
      },
    ],
  ];

  it.each(data)('%s becomes a readable record, once, however often it is sent', async (path, key, record) => {
    for (let time = 0; time < 2; time += 1)
      expect(await stack.city12345.post(`/api/call/${path}`, record)).toEqual(OK_NUMBER);
    await eventually(() => recordOf(path, key), { what: `${path} ${key}` });
    const { total } = await stack.console.get<{ total: number }>(`/api/records/hotline/${path}`, { key });
    expect(total).toBe(1);
  });

  it('lets the last report of an id win', async () => {
    await stack.city12345.post('/api/call/callinfo', { ...call, callno: '075100000009' });
    await eventually(async () => expect((await recordOf('callinfo', '4402000001'))['callno']).toBe('075100000009'));
  });
});

describe('a registration', () => {
  it('can be read at once, is counted, and is a record on the bus', async () => {
    const { city12345, neighbour } = stack;
    expect(await city12345.invoke('putTsBusiRegInfoData', complaint('TS1'))).toEqual(OK);
    const { body } = await city12345.invoke<object[]>('getTsBusiCaseInfoData', WINDOW);
    expect(body.data).toEqual([
      expect.objectContaining({
        regino: 'TS1',
        registime: '20261102093000',
        consumamount: '168.5',
        brandname: '',
        disputetime: '',
      }),
    ]);
    expect(await city12345.invoke('putJbBusiRegInfoData', report('JB1'))).toEqual(OK);
    expect(await city12345.invoke('putZxBusiRegInfoData', consultation('ZX1'))).toEqual(OK);
    expect((await city12345.invoke<object[]>('getZxBusiCaseInfoData', WINDOW)).body.data).toEqual([
      expect.objectContaining({ regino: 'ZX1', registime: '2026-11-02 09:30:00', keywordname: '', replycontent: '' }),
    ]);
    expect((await city12345.post('/api/case/numcaseinfo', WINDOW)).body).toEqual({
      code: 0,
      msg: '成功',
      data: { numcaseinfo1: '1', numcaseinfo2: '1', numcaseinfo3: '1' },
    });
    // Another city sees nothing of it.
    expect((await neighbour.invoke('getTsBusiCaseInfoData', WINDOW)).body.data).toEqual([]);
    const record = await eventually(() => recordOf('putTsBusiRegInfoData', 'TS1'), { what: 'the record' });
    expect(record).toMatchObject({
      complacontent: '购买的电饭煲无法通电，商家拒绝退换',
      _meta: { sender: 'city-440200' },
    });
  });

  it('succeeds again unchanged, corrects what is not accepted yet, and keeps its kind (A23, A24, A89)', async () => {
    const { city12345 } = stack;
    expect(await city12345.invoke('putTsBusiRegInfoData', complaint('TS2'))).toEqual(OK);
    expect(await city12345.invoke('putTsBusiRegInfoData', complaint('TS2'))).toEqual(OK);
    expect(await city12345.invoke('putTsBusiRegInfoData', complaint('TS2', { goodsname: '电水壶' }))).toEqual(OK);
    const { rows } = await stack.pool.query(
      'select revision from hotline.ticket_revision where regino = $1 order by 1',
      ['TS2'],
    );
    expect(rows).toEqual([{ revision: 1 }, { revision: 2 }]);
    const refused = await city12345.invoke('putJbBusiRegInfoData', report('TS2'));
    expect(refused.body).toMatchObject({ code: '2006', data: { issuc: '0' } });
    await eventually(async () => {
      const { items } = await stack.console.get<{ items: { outcome: string; code: string }[] }>('/api/exchanges', {
        spec: 'hotline',
        key: 'TS2',
      });
      expect(items.map(({ outcome, code }) => [outcome, code])).toEqual([
        ['refused', '2006'],
        ['accepted', '0000'],
        ['accepted', '0000'],
        ['accepted', '0000'],
      ]);
    });
  });

  it('survives a gateway that is killed right after its answer', async () => {
    await stack.nats.kill();
    expect(await stack.city12345.invoke('putTsBusiRegInfoData', complaint('TS3'))).toEqual(OK);
    await stack.hotline.kill();
    await stack.nats.restart();
    await stack.hotline.restart();
    await eventually(() => recordOf('putTsBusiRegInfoData', 'TS3'), { what: 'the record', timeoutMs: 30_000 });
    expect((await stack.pool.query('select from civicbus.outbox')).rowCount).toBe(0);
  }, 60_000);
});
