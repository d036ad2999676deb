import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dockingTables } from '@civicbus/specs/hotline/docking-tables';
import { eventually } from '@civicbus/testing/eventually';
import { type HotlineStack, startHotlineStack } from '../support/hotline-stack.js';
import { complaint, consultation, report, WINDOW } from '../support/hotline-tickets.js';

let stack: HotlineStack;
beforeAll(async () => {
  stack = await startHotlineStack();
}, 60_000);
afterAll(() => stack.stop(), 30_000);

const act = async (
  regino: string,
  action: string,
  body: object = {},
): Promise<{ status: number; body: Record<string, unknown> }> => {
  const response = await fetch(`${stack.console.url}/api/hotline/tickets/${regino}/${action}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${stack.console.token}`,
      'content-type': 'application/json',
      'x-operator': 'li.si',
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const rows = async (method: string): Promise<Record<string, unknown>[]> =>
  (await stack.city12345.invoke<Record<string, unknown>[]>(method, WINDOW)).body.data;
const poll = async (method: string): Promise<Record<string, unknown>[]> =>
  (await stack.city12345.invoke<Record<string, unknown>[]>(method)).body.data;

const process = { fqdept: '某某县局', fqr: '王五', remark: '属于管辖范围' };
const result = {
  handDept: '某某县局',
  agent: '王五',
  agentTel: '07510000000',
  dealResult: '双方达成一致',
  feedbackRegister: '李四',
};

describe('the life cycle of a ticket', () => {
  it('of a complaint: processed, accepted, extended, urged, answered', async () => {
    await stack.city12345.invoke('putTsBusiRegInfoData', complaint('C1'));
    expect((await act('C1', 'feedback', result)).status).toBe(409);
    expect((await act('C1', 'process', { fltype: '县局', flfqr: '李四', jsdept: '某某县局' })).status).toBe(200);
    expect((await act('C1', 'accept', process)).body).toMatchObject({ state: 'accepted' });
    expect((await act('C1', 'accept', process)).status).toBe(409);
    expect((await act('C1', 'accept', { fqr: 7 })).status).toBe(409);
    const before = (
      await act('C1', 'urge', { cbunit: '市局', cbdept: '某科', cbr: '赵六', bdbdept: '某某县局', jsr: '王五' })
    ).body;
    expect(before['deadline']).toMatch(/^\d{4}-\d\d-\d\d$/);
    const extension = {
      sqrbh: '138',
      sqr: '王五',
      sqrdept: '某股',
      sqrunit: '某某县局',
      sqrmobile: '13000000000',
      yqdate: '2027-01-15',
    };
    expect((await act('C1', 'extend', extension)).body).toMatchObject({ deadline: '2027-01-15' });
    expect((await act('C1', 'feedback', { ...result, mediationresult: '调解成功' })).body).toMatchObject({
      state: 'closed',
    });

    expect(await rows('getCaseLzmx')).toEqual([
      expect.objectContaining({ bh: 'C1', fltype: '县局', deadline: '2027-01-15', ccdate: '', pcdate: '' }),
    ]);
    expect(await rows('getTsCaseLzmx')).toEqual([expect.objectContaining({ bh: 'C1', slflag: '1', fqr: '王五' })]);
    expect(await rows('getCaseApproval')).toEqual([
      expect.objectContaining({
        orderid: 'C1',
        result: '1',
        yqdate: '2027-01-15 23:59:59',
        olddeadline: before['deadline'],
        reason: '',
      }),
    ]);
    expect(await rows('getCaseCb')).toEqual([expect.objectContaining({ id: 'C1', cbr: '赵六', cbmemo: '' })]);
    expect(await poll('getTodoCaseFeedbackTs')).toEqual([
      { ...result, odrno: 'C1', acceptType: '1', dealResult: '双方达成一致（调解结果：调解成功）' },
    ]);
  });

  it('of a report: filed, or refused with feedback', async () => {
    await stack.city12345.invoke('putJbBusiRegInfoData', report('R1'));
    await stack.city12345.invoke('putJbBusiRegInfoData', report('R2'));
    expect((await act('R1', 'accept', process)).status).toBe(409);
    expect((await act('R1', 'file', process)).body).toMatchObject({ state: 'filed' });
    expect((await act('R2', 'refuse', { ...process, rejectreason: '不属于违法行为' })).body).toMatchObject({
      state: 'notAccepted',
    });
    expect((await rows('getJbCaseLzmx')).map(({ bh, slflag }) => [bh, slflag])).toEqual([
      ['R1', '1'],
      ['R2', '2'],
    ]);
    expect((await poll('getTodoCaseFeedbackJb')).map(({ odrno }) => odrno)).toEqual(['R2']);
  });

  it('of a consultation: returned and corrected, or answered', async () => {
    await stack.city12345.invoke('putZxBusiRegInfoData', consultation('Z1'));
    expect(
      (await act('Z1', 'return', { handDept: '某某县局', agent: '王五', dealResult: '不属于管辖' })).body,
    ).toMatchObject({
      state: 'auditRejected',
    });
    expect(await rows('getShBtgData')).toEqual([expect.objectContaining({ odrno: 'Z1', dealResult: '不属于管辖' })]);
    await stack.city12345.invoke('putZxBusiRegInfoData', consultation('Z1', { complacontent: '如何变更营业执照' }));
    expect((await act('Z1', 'feedback', result)).body).toMatchObject({ state: 'closed' });
    expect((await stack.city12345.invoke('putZxBusiRegInfoData', consultation('Z1'))).body).toMatchObject({
      code: '2006',
    });
    expect(await poll('getTodoCaseFeedbackZx')).toEqual([
      expect.objectContaining({ odrno: 'Z1', consultRange: '登记注册' }),
    ]);
  });

  it('is audited, and every change is a record on the bus', async () => {
    const { rows: audit } = await stack.pool.query<{ operator: string; action: string; outcome: string }>(
      'select operator, action, outcome from civicbus.operator_action where subject = $1 order by at, id',
      ['C1'],
    );
    expect(audit.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      ...[
        'feedback refused',
        'process done',
        'accept done',
        'accept refused',
        'accept refused',
        'urge done',
        'extend done',
        'feedback done',
      ],
    ]);
    expect(new Set(audit.map(({ operator }) => operator))).toEqual(new Set(['li.si']));
    await eventually(async () => {
      for (const message of ['getCaseLzmx', 'getTsCaseLzmx', 'getCaseApproval', 'getCaseCb', 'getTodoCaseFeedbackTs']) {
        const { items } = await stack.console.get<{ items: object[] }>(`/api/records/hotline/${message}`);
        expect(items).toHaveLength(1);
      }
    });
  });

  it('answers what an operator does wrong', async () => {
    expect((await act('nobody', 'urge')).status).toBe(404);
    expect((await act('C1', 'forget')).status).toBe(404);
    await stack.city12345.invoke('putTsBusiRegInfoData', complaint('C2'));
    const { status, body } = await act('C2', 'accept', { fqdept: '某某县局' });
    expect(status).toBe(400);
    expect(body['faults']).toEqual([
      expect.objectContaining({ parameter: 'fqr' }),
      expect.objectContaining({ parameter: 'remark' }),
    ]);
    expect((await act('C2', 'accept', { ...process, slflag: '2' })).status).toBe(400);
  });
});

describe('the feedback of a city', () => {
  it('is one queue behind both families, until it is acknowledged', async () => {
    const { city12345, neighbour } = stack;
    const all = (await city12345.send<Record<string, unknown>[]>('/api/case/todocasefeedback', '', undefined, 'GET'))
      .body;
    expect(all.code).toBe(0);
    expect(all.data.map(({ regino, Region }) => [regino, Region])).toEqual([
      ['C1', 'C1'],
      ['R2', 'R2'],
      ['Z1', 'Z1'],
    ]);
    expect((await neighbour.post<object[]>('/api/case/todocasefeedback', {})).body.data).toEqual([]);
    // Foreign numbers are as unknown as those that nobody has.
    const foreign = await neighbour.invoke('putCallbackCaseFeedback', { regino: 'C1,R2' });
    expect(foreign.body).toMatchObject({
      code: '2007',
      msg: expect.stringContaining('业务编号均不存在: '),
      data: { issuc: '0' },
    });
    const some = await city12345.invoke('putCallbackCaseFeedback', { regino: 'C1，nobody' });
    expect(some.body).toMatchObject({ code: '0000', data: { issuc: '1' } });
    expect(some.body.msg).toContain('nobody');
    expect(await poll('getTodoCaseFeedbackTs')).toEqual([]);
    expect((await city12345.post('/api/case/callbackcasefeedback', { regino: 'R2,Z1,C1' })).body).toMatchObject({
      code: 0,
    });
    expect((await city12345.post('/api/case/todocasefeedback', {})).body.data).toEqual([]);
    const { body } = await city12345.post<Record<string, unknown>[]>('/api/case/casefeedback', { regino: 'C1,R2' });
    expect(body.data.map(({ regino }) => regino)).toEqual(['C1', 'R2']);
    expect((await city12345.invoke<object[]>('getCaseFeedbackTs', WINDOW)).body.data).toHaveLength(1);
    await eventually(async () => {
      const { total } = await stack.console.get<{ total: number }>('/api/records/hotline/putCallbackCaseFeedback');
      expect(total).toBe(3);
    });
  });

  it('keeps what was not delivered, whatever is acknowledged', async () => {
    await act('C2', 'accept', process);
    await act('C2', 'feedback', result);
    expect((await stack.city12345.invoke('putCallbackCaseFeedback', { regino: 'C2' })).body).toMatchObject({
      code: '0000',
    });
    expect((await poll('getTodoCaseFeedbackTs')).map(({ odrno }) => odrno)).toEqual(['C2']);
    await stack.hotline.kill();
    await stack.hotline.restart();
    expect((await poll('getTodoCaseFeedbackTs')).map(({ odrno }) => odrno)).toEqual(['C2']);
  });
});

describe('the docking tables', () => {
  it('show the same tickets to a reader who can do nothing else', async () => {
    const { pool } = stack;
    await pool.query(`create role docking_reader; grant usage on schema docking to docking_reader;
      grant select on all tables in schema docking to docking_reader`);
    const client = await pool.connect();
    try {
      await client.query('begin; set local role docking_reader');
      const read = async (view: string): Promise<Record<string, unknown>[]> =>
        (await client.query<Record<string, unknown>>(`select * from docking."${view}" where regino = 'C1'`)).rows;
      expect(await read('receiptStatus')).toEqual([expect.objectContaining({ status: '1', appid: 'city-440200' })]);
      expect(await read('acceptance')).toEqual([expect.objectContaining({ kind: 'accepted', acceptor: '王五' })]);
      expect(await read('complaintFeedback')).toEqual([expect.objectContaining({ mediationresult: '调解成功' })]);
      expect(await read('party')).toEqual([expect.objectContaining({ partyname: '某某电器店' })]);
      expect(await read('goods')).toEqual([expect.objectContaining({ isonline: '0' })]);
      expect(await read('complaintContent')).toEqual([expect.objectContaining({ salesway: '2' })]);
      await expect(client.query('select from hotline.ticket')).rejects.toThrow('permission denied');
      await client.query('rollback');
    } finally {
      client.release();
    }
  });

  it('are as they are declared, and nothing is written through them, whoever tries', async () => {
    for (const { id, columns } of dockingTables) {
      const { fields } = await stack.pool.query(`select * from docking."${id}" limit 0`);
      expect(fields.map(({ name }) => name)).toEqual(columns.map(({ name }) => name));
      for (const sql of [`insert into docking."${id}" default values`, `delete from docking."${id}" where false`])
        await expect(stack.pool.query(sql)).rejects.toMatchObject({ code: '55000' });
    }
    const { rows: writable } = await stack.pool.query(
      `select from information_schema.views where table_schema = 'docking' and (is_updatable = 'YES' or is_insertable_into = 'YES')`,
    );
    expect(writable).toEqual([]);
  });

  it('have rows that are marked as read, and are unread again once they change', async () => {
    const { pool } = stack;
    const unread = async (view: string): Promise<string[]> => {
      const { rows: found } = await pool.query<{ sequence: string }>(
        `select sequence from docking."${view}" where readtime is null order by sequence`,
      );
      return found.map(({ sequence }) => sequence);
    };
    const mark = async (view: string, sequences: readonly string[]): Promise<number | undefined> =>
      (await pool.query<{ marked: number }>('select docking.mark_read($1, $2) as marked', [view, sequences])).rows[0]
        ?.marked;
    for (const view of ['receiptStatus', 'complaintFeedback']) {
      const waiting = await unread(view);
      expect(waiting.length).toBeGreaterThan(0);
      expect(await mark(view, waiting)).toBe(waiting.length);
      expect(await mark(view, waiting)).toBe(0);
      expect(await unread(view)).toEqual([]);
    }
    expect(await mark('nothing', ['1'])).toBe(0);
    // A failure that was read; the success after it is news.
    const url = async (): Promise<string> => {
      const ask = { method: 'putTsBusiRegInfoData', regino: 'C9' };
      return stack.hotline.url + (await stack.city12345.post<{ url: string }>('/embed/links', ask)).body.data.url;
    };
    await fetch(await url(), { method: 'POST', body: '{}' });
    const failed = await unread('receiptStatus');
    expect(failed).toHaveLength(1);
    await mark('receiptStatus', failed);
    await fetch(await url(), { method: 'POST', body: JSON.stringify(complaint('C9')) });
    expect(await unread('receiptStatus')).toHaveLength(1);
  });
});

describe('the standard data', () => {
  it('is replaced as a whole, with its version, and read by both ways', async () => {
    const path = '/api/hotline/standard-data/unit';
    const put = (body: object): Promise<Response> =>
      fetch(`${stack.console.url}${path}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${stack.console.token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect(await stack.console.get(path)).toMatchObject({ kind: 'unit', version: '0' });
    const rows = [
      { code: '144020000', content: '某某市局' },
      { code: '144020001', content: '某某县局', parent: '144020000' },
    ];
    expect((await put({ version: '2026-11', rows })).status).toBe(200);
    expect((await put({ version: '2026-12', rows: [...rows, rows[0]] })).status).toBe(400);
    expect(await stack.console.get(path)).toEqual({
      kind: 'unit',
      version: '2026-11',
      rows: rows.map((row) => ({ ...row, valid: '1' })),
    });
    const { rows: view } = await stack.pool.query('select code, version from docking."standardData" order by code');
    expect(view).toEqual(rows.map(({ code }) => ({ code, version: '2026-11' })));
  });
});

it('refuses an AppId or a Token that the header could not carry', async () => {
  const response = await fetch(`${stack.console.url}/api/accounts/hotline/city-440400`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${stack.console.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ password: 'secret&token', regions: ['440400'] }),
  });
  expect(response.status).toBe(400);
});
