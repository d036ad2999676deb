import { eventually } from '@civicbus/testing/eventually';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HotlineClient } from '../support/hotline-client.js';
import { type HotlineStack, startHotlineStack } from '../support/hotline-stack.js';
import { complaint, consultation, WINDOW } from '../support/hotline-tickets.js';

let stack: HotlineStack;
beforeAll(async () => {
  stack = await startHotlineStack({ CIVICBUS_HOTLINE_FIRST_CHECK_FEEDBACK: 'true' });
}, 60_000);
afterAll(() => stack.stop(), 30_000);

const operate = async <T>(method: string, path: string, body: object): Promise<{ status: number; body: T }> => {
  const { console } = stack;
  const response = await fetch(`${console.url}/api/${path}`, {
    method,
    headers: { authorization: `Bearer ${console.token}`, 'content-type': 'application/json', 'x-operator': 'li.si' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as T };
};
const act = (regino: string, action: string, body: object = {}) =>
  operate<Record<string, unknown>>('POST', `hotline/tickets/${regino}/${action}`, body);
const put = async (method: string, ticket: object): Promise<void> =>
  expect((await stack.city12345.invoke(method, ticket)).body.code).toBe('0000');

describe('what operators do beside the states of a ticket', () => {
  it('adds supplements, with author and time, in any state; no read carries them', async () => {
    await put('putTsBusiRegInfoData', complaint('S1'));
    expect(await act('S1', 'supplement', { text: ' 来电人补充：发票已找到 ' })).toMatchObject({ status: 200 });
    await act('S1', 'accept', { fqdept: '某某局', fqr: '甲某', remark: '受理' });
    await act('S1', 'supplement', { text: '二次补充' });
    for (const text of ['', '字'.repeat(4_001), 7, undefined])
      expect((await act('S1', 'supplement', { text })).status).toBe(400);
    expect((await act('none', 'supplement', { text: 'x' })).status).toBe(404);
    const { supplements } = await stack.console.get<{ supplements: object[] }>('/api/hotline/tickets/S1');
    expect(supplements).toEqual([
      { text: '来电人补充：发票已找到', author: 'li.si', at: expect.any(String) },
      { text: '二次补充', author: 'li.si', at: expect.any(String) },
    ]);
    const { rows } = await stack.pool.query(
      `select outcome from civicbus.operator_action where subject = 'S1' and action = 'supplement' and operator = 'li.si'`,
    );
    expect(rows).toHaveLength(2);
    const { body } = await stack.city12345.invoke('getTsCaseLzmx', WINDOW);
    expect(JSON.stringify(body)).not.toContain('补充');
  });

  it('tells the bus of supplements and keywords, like of any other record', async () => {
    await put('putZxBusiRegInfoData', consultation('N1'));
    for (const text of ['补充一', '补充二']) await act('N1', 'supplement', { text });
    for (const keywordname of ['旧词', '新词']) await operate('PUT', 'hotline/tickets/N1/keyword', { keywordname });
    const records = async (message: string): Promise<object[]> => {
      const { items } = await stack.console.get<{ items: { regino: string }[] }>(`/api/records/hotline/${message}`);
      return items.filter(({ regino }) => regino === 'N1');
    };
    const written = { regino: 'N1', author: 'li.si', _meta: expect.objectContaining({ sender: 'city-440200' }) };
    await eventually(async () =>
      expect(await records('supplement')).toEqual(
        ['补充二', '补充一'].map((text) => expect.objectContaining({ ...written, text })),
      ),
    );
    await eventually(async () =>
      expect(await records('keyword')).toEqual([expect.objectContaining({ ...written, keywordname: '新词' })]),
    );
    for (const [message, count] of Object.entries({ supplement: 2, keyword: 2 })) {
      const { items } = await stack.console.get<{ items: object[] }>('/api/exchanges', { spec: 'hotline', message });
      expect(items.filter((item) => JSON.stringify(item).includes('li.si')).length).toBeGreaterThanOrEqual(count);
    }
  });

  it('shows the call that a ticket may come from: by its recording, else by number and time', async () => {
    const { city12345, neighbour } = stack;
    const at = { sourcearea: '440200', calltype: '1' };
    const call = { ...at, callid: '440200CALL1', callno: '0751-0000 0031', calltime: 20261102092000 };
    const file = { recordname: 'call-2.wav', recordpath: 'https://records.example.org/call-2.wav' };
    const times = { begintime: 20261102092500, endtime: 20261102092900 };
    const recording = { ...at, ...file, ...times, callid: '440200CALL2', recordid: '4402001440200CALL2' };
    expect((await city12345.post('/api/call/callinfo', call)).body.code).toBe(0);
    expect((await city12345.post('/api/call/recordinfo', recording)).body.code).toBe(0);
    const telnumber = '+86 751-00000031';
    await put('putTsBusiRegInfoData', complaint('H1', { telnumber }));
    await put('putTsBusiRegInfoData', complaint('H2', { telnumber, recordname: file.recordname }));
    await put('putTsBusiRegInfoData', complaint('H3', { telnumber: '075100000032' }));
    await neighbour.invoke('putTsBusiRegInfoData', complaint('H4', { telnumber, recordname: file.recordname }));
    const callOf = async (regino: string): Promise<unknown> =>
      (await stack.console.get<{ call: unknown }>(`/api/hotline/tickets/${regino}`)).call;
    const byNumber = { by: 'telnumber', callid: call.callid, recordid: null, at: '2026-11-02T09:20:00+08:00' };
    const byName = { by: 'recordname', callid: recording.callid, recordid: recording.recordid };
    await eventually(async () => expect(await callOf('H1')).toEqual(byNumber));
    await eventually(async () =>
      expect(await callOf('H2')).toMatchObject({ ...byName, at: '2026-11-02T09:25:00+08:00' }),
    );
    expect([await callOf('H3'), await callOf('H4')]).toEqual([null, null]);
  });

  it('names members of notes that it has no field for', async () => {
    await put('putZxBusiRegInfoData', consultation('N2'));
    const unknown = { status: 400, body: { faults: [{ parameter: 'txet' }] } };
    expect(await act('N2', 'supplement', { text: 'x', txet: 'y' })).toMatchObject(unknown);
    expect(await operate('PUT', 'hotline/tickets/N2/keyword', { keywordname: 'x', txet: 1 })).toMatchObject(unknown);
    expect(await act('N2', 'urge', { txet: 'y' })).toMatchObject(unknown);
    for (const keywordname of ['', '字'.repeat(301), 7, undefined])
      expect((await operate('PUT', 'hotline/tickets/N2/keyword', { keywordname })).status).toBe(400);
  });

  it('sets the keyword of a consultation; a repeated or corrected registration leaves it', async () => {
    const ask = consultation('K1');
    const keywordOf = async (): Promise<unknown> => {
      const { body } = await stack.city12345.invoke<Record<string, unknown>[]>('getZxBusiCaseInfoData', WINDOW);
      return body.data.find(({ regino }) => regino === 'K1')?.['keywordname'];
    };
    const revisions = async (): Promise<number | null> =>
      (await stack.pool.query(`select from hotline.ticket_revision where regino = 'K1'`)).rowCount;
    await put('putZxBusiRegInfoData', ask);
    expect(await keywordOf()).toBe('');
    expect((await operate('PUT', 'hotline/tickets/K1/keyword', { keywordname: '营业执照' })).status).toBe(200);
    expect(await keywordOf()).toBe('营业执照');
    await put('putZxBusiRegInfoData', ask);
    expect(await revisions()).toBe(1);
    await put('putZxBusiRegInfoData', { ...ask, complacontent: '如何变更营业执照' });
    expect([await keywordOf(), await revisions()]).toEqual(['营业执照', 2]);
    await put('putTsBusiRegInfoData', complaint('K2'));
    expect((await operate('PUT', 'hotline/tickets/K2/keyword', { keywordname: 'x' })).status).toBe(409);
  });

  it('delivers acceptance as feedback where that is set', async () => {
    await put('putTsBusiRegInfoData', complaint('F1'));
    expect(await act('F1', 'accept', { fqdept: '某某局', fqr: '甲某', remark: '予以受理' })).toMatchObject({
      status: 200,
    });
    const { body } = await stack.city12345.invoke<Record<string, unknown>[]>('getTodoCaseFeedbackTs');
    expect(body.data.find(({ odrno }) => odrno === 'F1')).toMatchObject({
      acceptType: '1',
      handDept: '某某局',
      dealResult: '予以受理',
    });
  });

  it('keeps a seat list: an unknown number is accepted with a warning, once there is a list', async () => {
    const warnings = async (regino: string): Promise<number> => {
      const { items } = await stack.console.get<{ items: { warnings: { rule: string }[] }[] }>('/api/exchanges', {
        spec: 'hotline',
        key: regino,
      });
      const [item] = items;
      if (!item) throw new Error(`no exchange of ${regino} yet`);
      return item.warnings.filter(({ rule }) => rule === 'unknown-seat').length;
    };
    const list = 'hotline/seats/city-440200';
    await put('putTsBusiRegInfoData', complaint('W1'));
    const seats = [{ seatno: '1', name: '坐席乙', unit: '某某中心' }];
    expect(await operate('PUT', list, { seats })).toMatchObject({ status: 200, body: { total: 1 } });
    await put('putTsBusiRegInfoData', complaint('W2'));
    expect((await operate('PUT', `${list}/1024`, { name: '坐席甲' })).status).toBe(200);
    await put('putTsBusiRegInfoData', complaint('W3'));
    await operate('PUT', `${list}/1024`, { name: '坐席甲', active: false });
    await put('putTsBusiRegInfoData', complaint('W4'));
    for (const [regino, count] of Object.entries({ W1: 0, W2: 1, W3: 0, W4: 1 }))
      await eventually(async () => expect([regino, await warnings(regino)]).toEqual([regino, count]));
    const { items } = await stack.console.get<{ items: object[] }>(`/api/${list}`);
    expect(items).toEqual([
      { ...seats[0], active: true },
      { seatno: '1024', name: '坐席甲', unit: '', active: false },
    ]);
    const bad = [{ seats: [{ seatno: '', name: '' }] }, { seats: [...seats, ...seats] }, { seats: 1 }, {}];
    for (const body of bad) expect((await operate('PUT', list, body)).status).toBe(400);
    await operate('PUT', list, { seats: [] });
  });

  it('makes links to the registration page', async () => {
    const ask = { appId: 'city-440200', kind: '1', regino: 'L1', fields: { proname: '甲某' } };
    const { status, body } = await operate<{ url: string }>('POST', 'hotline/links', ask);
    expect(status).toBe(201);
    const url = new URL(`${stack.hotline.url}${body.url}`);
    const page = await fetch(url);
    expect([page.status, (await page.text()).includes('甲某')]).toEqual([200, true]);
    const saved = await fetch(url, { method: 'POST', body: JSON.stringify(complaint('L1')) });
    expect(await saved.json()).toEqual({ saved: true, regino: 'L1' });
    for (const wrong of [{ appId: 'nobody' }, { kind: '4' }, { regino: 'a b' }, { fields: [] }])
      expect((await operate('POST', 'hotline/links', { ...ask, ...wrong })).status).toBe(400);
  });

  it('keeps who changed seats, links, standard data and accounts, with no secret', async () => {
    const password = 'a-token-that-no-audit-shows';
    const account = 'accounts/hotline/city-449900';
    await operate('PUT', 'hotline/seats/city-449900', { seats: [] });
    await operate('PUT', 'hotline/seats/city-449900/7', { name: '坐席丙' });
    await operate('POST', 'hotline/links', { appId: 'city-440200', kind: '1', regino: 'AUDIT1' });
    await operate('PUT', 'hotline/standard-data/mediationMode', {
      version: '1',
      rows: [{ code: '1', content: '现场' }],
    });
    await operate('PUT', account, { regions: ['449900'], password });
    await operate('PUT', account, { regions: ['449900', '440200'] });
    await fetch(`${stack.console.url}/api/${account}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${stack.console.token}`, 'x-operator': 'wang.wu' },
    });
    await operate('PUT', 'hotline/seats/city-449900', { seats: [{ seatno: '' }] });
    const { rows } = await stack.pool.query<{ done: string; text: string }>(
      `select concat_ws(' ', action, subject, operator, outcome) as done, a::text as text from civicbus.operator_action a
       where subject in ('AUDIT1', 'mediationMode') or subject like 'city-449900%' order by id`,
    );
    expect(rows.map(({ done }) => done)).toEqual([
      'seat-list city-449900 li.si done',
      'seat city-449900|7 li.si done',
      'link AUDIT1 li.si done',
      'standard-data mediationMode li.si done',
      'account-password city-449900 li.si done',
      'account city-449900 li.si done',
      'account-remove city-449900 wang.wu done',
    ]);
    expect(JSON.stringify(rows)).not.toContain(password);
  });

  it('changes a Token while the one before still counts', async () => {
    const appId = 'city-440900';
    const [first, second] = ['first-token-of-this-test', 'second-token-of-this-test'];
    const settings = { regions: ['440900'] };
    await operate('PUT', `accounts/hotline/${appId}`, { ...settings, password: first });
    const codeWith = async (token: string) =>
      (await new HotlineClient(stack.hotline.url, appId, token).invoke('getTodoCaseFeedbackTs')).body.code;
    await eventually(async () => expect(await codeWith(first)).toBe('0000'));
    const rotated = await operate<object>('PUT', `accounts/hotline/${appId}`, {
      ...settings,
      password: second,
      keepPreviousHours: 1,
    });
    expect(rotated.body).toMatchObject({ previousUntil: expect.any(String) });
    await eventually(async () => expect(await codeWith(second)).toBe('0000'));
    expect(await codeWith(first)).toBe('0000');
    await operate('PUT', `accounts/hotline/${appId}`, { ...settings, password: second });
    await eventually(async () => expect(await codeWith(first)).toBe('1002'));
    expect(await codeWith(second)).toBe('0000');
    const lone = await operate('PUT', `accounts/hotline/${appId}`, { ...settings, keepPreviousHours: 1 });
    expect(lone.status).toBe(400);
  }, 20_000);
});
