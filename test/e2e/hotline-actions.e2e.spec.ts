import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
    headers: { authorization: `Bearer ${stack.console.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const rows = async (method: string): Promise<Record<string, unknown>[]> =>
  (await stack.city12345.invoke<Record<string, unknown>[]>(method, WINDOW)).body.data;
const records = async (message: string, key?: string): Promise<Record<string, unknown>[]> =>
  (
    await stack.console.get<{ items: Record<string, unknown>[] }>(`/api/records/hotline/${message}`, {
      ...(key !== undefined && { key }),
    })
  ).items;

const process = { fqdept: '某某县局', fqr: '王五', remark: '属于管辖范围' };
const urging = { cbunit: '市局', cbdept: '某科', cbr: '赵六', bdbdept: '某某县局', jsr: '王五' };
const extension = {
  sqrbh: '138',
  sqr: '王五',
  sqrdept: '某股',
  sqrunit: '某某县局',
  sqrmobile: '13000000000',
  yqdate: '2027-01-15',
};
const result = {
  handDept: '某某县局',
  agent: '王五',
  agentTel: '07510000000',
  dealResult: '双方达成一致',
  feedbackRegister: '李四',
};

describe('actions within one second', () => {
  it('are a record and a row each', async () => {
    await stack.city12345.invoke('putTsBusiRegInfoData', complaint('A1'));
    await act('A1', 'accept', process);
    const answers = await Promise.all(
      ['urge', 'urge', 'urge', 'extend', 'extend'].map((action) =>
        act('A1', action, action === 'urge' ? urging : extension),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(200));
    expect(new Set((await rows('getCaseCb')).map(({ cbdate }) => cbdate)).size).toBe(3);
    expect(new Set((await rows('getCaseApproval')).map(({ sqdate }) => sqdate)).size).toBe(2);
    await eventually(async () => {
      expect(await records('getCaseCb')).toHaveLength(3);
      expect(await records('getCaseApproval')).toHaveLength(2);
    });
  });

  it('are refused where the operator says twice the same', async () => {
    const at = { ...urging, cbdate: '2026-11-03 10:00:00' };
    expect((await act('A1', 'urge', at)).status).toBe(200);
    expect((await act('A1', 'urge', at)).status).toBe(409);
    expect((await act('A1', 'urge', { ...at, cbr: '钱七' })).status).toBe(200);
  });

  it('are answered with times of China', async () => {
    const { body } = await act('A1', 'urge', urging);
    expect(body).toMatchObject({ registime: '2026-11-02T09:30:00+08:00', deadline: '2027-01-15' });
    expect(body['receivedAt']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
    expect(JSON.stringify(body)).not.toMatch(/\dZ"/);
  });
});

describe('feedback', () => {
  it('stays within the lengths of its kind', async () => {
    await stack.city12345.invoke('putTsBusiRegInfoData', complaint('B1'));
    await act('B1', 'accept', process);
    await stack.city12345.invoke('putJbBusiRegInfoData', report('B2'));
    await act('B2', 'file', process);
    await stack.city12345.invoke('putZxBusiRegInfoData', consultation('B3', { consulrangename: '登'.repeat(51) }));
    for (const [field, longest, ...tickets] of [
      ['handDept', 100, 'B1', 'B2', 'B3'],
      ['agent', 50, 'B1', 'B2'],
      ['agentTel', 25, 'B1', 'B2'],
      ['agentTel', 100, 'B3'],
      ['consultRange', 50, 'B3'],
    ] as const) {
      for (const regino of tickets) {
        const own = { ...result, ...(regino === 'B2' && { investResult: '属实' }) };
        expect((await act(regino, 'feedback', { ...own, [field]: '字'.repeat(longest + 1) })).status).toBe(400);
        expect((await act(regino, 'feedback', { ...own, [field]: '字'.repeat(longest) })).status).toBe(200);
      }
    }
    await act('B3', 'feedback', result);
    const polled = await rows('getCaseFeedbackZx');
    expect(polled.at(-1)).toMatchObject({ odrno: 'B3', consultRange: '0101' });
  });

  it('has a number too long for clause 4.2.5 whole in its content there, polled or queried', async () => {
    const { city12345 } = stack;
    const agentTel = '0751-00000001转8001、0751-00000002';
    await city12345.invoke('putZxBusiRegInfoData', consultation('B7'));
    expect(await act('B7', 'feedback', { ...result, agentTel })).toMatchObject({
      status: 200,
      body: { ignored: ['feedbackRegister'] },
    });
    expect((await rows('getCaseFeedbackZx')).at(-1)).toMatchObject({ agentTel, dealResult: result.dealResult });
    for (const path of ['/api/case/todocasefeedback', '/api/case/casefeedback']) {
      const { body } = await city12345.post<Record<string, unknown>[]>(path, { regino: 'B7' });
      expect(body.data.find(({ regino }) => regino === 'B7')).toMatchObject({
        feedbacktel: '0751-00000001转8001',
        Feedbackcontent: `${result.dealResult}（经办人电话：${agentTel}）`,
      });
    }
  });

  it('of a refusal has a number, given or not', async () => {
    for (const [regino, agentTel] of Object.entries({ B4: '0751000', B5: undefined })) {
      await stack.city12345.invoke('putTsBusiRegInfoData', complaint(regino));
      expect((await act(regino, 'refuse', { ...process, agentTel })).status).toBe(200);
    }
    const told = (await rows('getCaseFeedbackTs')).filter(({ acceptType }) => acceptType === '2');
    expect(told.map(({ agentTel }) => agentTel)).toEqual(['0751000', '未提供']);
    expect((await act('B5', 'refuse', { ...process, agentTel: '1'.repeat(26) })).status).toBe(409);
    await stack.city12345.invoke('putTsBusiRegInfoData', complaint('B6'));
    expect((await act('B6', 'refuse', { ...process, agentTel: '1'.repeat(26) })).status).toBe(400);
  });
});

describe('what the console shows', () => {
  it('is an amount digit by digit', async () => {
    const ticket = complaint('D1', { consumamount: '123456789012.123456' });
    await stack.city12345.invoke('putTsBusiRegInfoData', ticket);
    await eventually(async () => {
      const response = await fetch(`${stack.console.url}/api/records/hotline/putTsBusiRegInfoData?key=D1`, {
        headers: { authorization: `Bearer ${stack.console.token}` },
      });
      expect(await response.text()).toContain('"consumamount":123456789012.123456,');
    });
  });

  it('is one rating a call, whichever form its id has, and no answer that was not given on the spot', async () => {
    const rating = { callid: '4402001', satisfaction: '1', opttime: 20261102093000, sourcearea: '440200' };
    for (const id of ['4402004402001', '4402001']) {
      const { body } = await stack.city12345.post('/api/call/satisfaction', {
        ...rating,
        id,
        satisfaction: id.length > 7 ? '1' : '2',
      });
      expect(body.code).toBe(0);
    }
    await eventually(async () =>
      expect(await records('satisfaction')).toMatchObject([{ id: '4402004402001', satisfaction: '2' }]),
    );
    const asked = consultation('D2', { replycontent: '答'.repeat(4_001) });
    expect((await stack.city12345.invoke('putZxBusiRegInfoData', asked)).body.code).toBe('0000');
    expect((await rows('getZxBusiCaseInfoData')).find(({ regino }) => regino === 'D2')).toMatchObject({
      replycontent: '',
    });
  });
});
