import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '@civicbus/testing/eventually';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startChromium } from '../support/chromium.js';
import { type HotlineStack, startHotlineStack } from '../support/hotline-stack.js';
import { complaint, WINDOW } from '../support/hotline-tickets.js';

let stack: HotlineStack;
let browser: Browser;
let frame: Server;
let framed = '';
beforeAll(async () => {
  // A page of 12345 that shows ours in a frame.
  frame = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end(`<iframe src="${framed}" width="380" height="700"></iframe>`);
  }).listen(0, '127.0.0.1');
  await new Promise((done) => frame.once('listening', done));
  stack = await startHotlineStack({ CIVICBUS_HOTLINE_FRAME_ANCESTORS: origin() });
  browser = await startChromium();
}, 90_000);
afterAll(async () => {
  await browser.close();
  frame.close();
  await stack.stop();
}, 30_000);

const origin = (): string => `http://127.0.0.1:${(frame.address() as AddressInfo).port}`;
const link = async (regino: string, fields: object = {}): Promise<string> => {
  const body = { method: 'putTsBusiRegInfoData', regino, ...fields };
  const answer = await stack.city12345.post<{ url: string }>('/embed/links', body);
  expect(answer.body.code).toBe('0000');
  return `${stack.hotline.url}${answer.body.data.url}`;
};
const ticket = async (regino: string): Promise<Record<string, unknown> | undefined> => {
  const { body } = await stack.city12345.invoke<Record<string, unknown>[]>('getTsBusiCaseInfoData', WINDOW);
  return body.data.find((row) => row['regino'] === regino);
};
const receipt = async (regino: string): Promise<string | undefined> => {
  const { rows } = await stack.pool.query<{ status: string }>(
    'select status from docking."receiptStatus" where regino = $1',
    [regino],
  );
  return rows[0]?.status;
};
const open = async (url: string, viewport = { width: 1024, height: 800 }): Promise<Page> => {
  const page = await browser.newPage({ viewport });
  await page.goto(url);
  return page;
};

describe('the registration page', () => {
  it('is filled, completed and saved; the ticket can be read and its receipt tells so', async () => {
    const { complacontent, ...known } = complaint('P1', { goodsname: '<b>"电饭煲"</b>' }) as Record<string, unknown>;
    const page = await open(await link('P1', known));
    expect(await page.inputValue('#goodsname')).toBe('<b>"电饭煲"</b>');
    expect(await page.inputValue('#regino')).toBe('P1');
    // Not complete: it says what is missing, where it is, and the receipt tells that nothing was saved.
    await page.click('button');
    await page.waitForSelector('#message.error');
    expect(await page.getAttribute('#complacontent', 'aria-invalid')).toBe('true');
    expect(await page.evaluate('document.activeElement.id')).toBe('complacontent');
    expect(await receipt('P1')).toBe('0');
    expect(await ticket('P1')).toBeUndefined();

    await page.fill('#complacontent', String(complacontent));
    await page.dblclick('button');
    await page.waitForSelector('#message.saved');
    expect(await page.textContent('#message')).toContain('P1');
    expect(await ticket('P1')).toMatchObject({
      complacontent,
      goodsname: '<b>"电饭煲"</b>',
      registime: '20261102093000',
    });
    expect(await receipt('P1')).toBe('1');
    await eventually(async () => {
      const { rowCount } = await stack.pool.query(
        `select from civicbus.exchange where message = 'receiptStatus' and 'P1' = any(keys)`,
      );
      expect(rowCount).toBe(2);
      const { items } = await stack.console.get<{ items: object[] }>('/api/records/hotline/receiptStatus', {
        key: 'P1',
      });
      expect(items).toMatchObject([{ regino: 'P1', status: '1' }]);
    });
    const { rows } = await stack.pool.query('select revision from hotline.ticket_revision where regino = $1', ['P1']);
    expect(rows).toHaveLength(1);
    await page.reload();
    expect(await page.textContent('#message')).toContain('已保存');
    await page.close();
  }, 30_000);

  it('shows what belongs to the sales way, and works by keyboard on a phone in a frame', async () => {
    framed = await link('P2', complaint('P2', { salesway: '' }));
    const page = await open(`${origin()}/`, { width: 390, height: 760 });
    const form = page.frameLocator('iframe');
    await form.locator('#salesway').waitFor();
    expect(await form.locator('#orderno').isVisible()).toBe(false);
    await form.locator('#salesway').focus();
    await page.keyboard.type('1');
    await page.keyboard.press('Tab');
    await form.locator('#orderno').waitFor({ state: 'visible' });
    expect(await form.locator('#incidentadd').isVisible()).toBe(false);
    await form.locator('#orderno').focus();
    await page.keyboard.type('NO-7');
    // Nothing is wider than the phone.
    const width = page.frames()[1]?.evaluate('document.body.scrollWidth - document.documentElement.clientWidth');
    expect(await width).toBeLessThanOrEqual(0);
    await form.locator('button').focus();
    await page.keyboard.press('Enter');
    await form.locator('#message.saved').waitFor();
    expect(await ticket('P2')).toMatchObject({ orderno: 'NO-7', salesway: '1', incidentadd: '' });
    await page.close();
  }, 30_000);

  it('opens a stored ticket to be read, and again as a form once it was returned', async () => {
    const fields = complaint('P4');
    const submit = async (url: string, changes: object = {}) => {
      const response = await fetch(url, { method: 'POST', body: JSON.stringify({ ...fields, ...changes }) });
      return (await response.json()) as { saved: boolean; stored?: boolean };
    };
    const read = async (url: string): Promise<string> => (await fetch(url)).text();
    const first = await link('P4', fields);
    expect(await submit(first, { goodsname: '已补全' })).toEqual({ saved: true, regino: 'P4' });
    const second = await link('P4', fields);
    expect(await read(second)).toContain('<dd>已补全</dd>');
    expect(await read(second)).not.toContain('<form');
    for (const url of [first, second])
      expect(await submit(url)).toMatchObject({ saved: false, stored: true, regino: 'P4' });
    expect(await submit(second, { complacontent: '' })).toMatchObject({ stored: true });
    expect(await submit(second, { goodsname: '已补全' })).toEqual({ saved: true, regino: 'P4' });
    expect(await ticket('P4')).toMatchObject({ goodsname: '已补全' });
    expect(await receipt('P4')).toBe('1');

    const returned = await fetch(`${stack.console.url}/api/hotline/tickets/P4/return`, {
      method: 'POST',
      headers: { authorization: `Bearer ${stack.console.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ handDept: '某某局', agent: '甲某', dealResult: '请补充' }),
    });
    expect(returned.status).toBe(200);
    expect(await read(first)).not.toContain('<form');
    const third = await link('P4', fields);
    expect(await read(third)).toMatch(/<form[^]*value="已补全"/);
    expect(await submit(third, { goodsname: '已更正' })).toMatchObject({ saved: true });
    expect(await ticket('P4')).toMatchObject({ goodsname: '已更正' });
  });

  it('saves one of several different submissions at once', async () => {
    const url = await link('P5', complaint('P5'));
    const answers = await Promise.all(
      Array.from({ length: 10 }, async (_, index) => {
        const body = JSON.stringify(complaint('P5', { goodsname: `商品${index}` }));
        return (await (await fetch(url, { method: 'POST', body })).json()) as { saved: boolean; stored?: boolean };
      }),
    );
    expect(answers.filter(({ saved }) => saved)).toHaveLength(1);
    expect(answers.filter(({ stored }) => stored === true)).toHaveLength(9);
    const { rows } = await stack.pool.query('select from hotline.ticket_revision where regino = $1', ['P5']);
    expect(rows).toHaveLength(1);
  });

  it('is made for a registration only, of what can be stored', async () => {
    for (const [code, ask] of [
      ['2002', { method: 'getCaseCb', regino: 'P6' }],
      ['2003', { regino: 'P6' }],
      ['2004', { method: 'putTsBusiRegInfoData', regino: 'a b' }],
    ] as const)
      expect((await stack.city12345.post('/embed/links', ask)).body.code).toBe(code);
    for (const text of ['{"method":"putTsBusiRegInfoData","regino":"P6","a":"\\u0000"}', '{"a\\ud800":1}']) {
      const { status, body } = await stack.city12345.send('/embed/links', text);
      expect([status, body.code]).toEqual([200, '2004']);
    }
  });

  it('opens only by a link of ours whose time has not passed, and in frames of the origins that may', async () => {
    const url = new URL(await link('P3', complaint('P3')));
    const response = await fetch(url);
    expect(response.headers.get('content-security-policy')).toContain(`frame-ancestors ${origin()}`);
    expect(url.search).not.toContain('13000000000');
    for (const [name, value] of [
      ['link', '00000000-0000-4000-8000-000000000000'],
      ['expires', '99999999999999'],
      ['sign', '0'.repeat(64)],
    ] as const) {
      const forged = new URL(url);
      forged.searchParams.set(name, value);
      expect((await fetch(forged)).status).toBe(403);
      expect((await fetch(forged, { method: 'POST', body: JSON.stringify(complaint('P3')) })).status).toBe(403);
    }
    const denied = await stack.city12345.send('/embed/links', '{}', 'city-440200&wrong&x');
    expect(denied.body).toMatchObject({ code: '1002' });
    expect(await ticket('P3')).toBeUndefined();
  });
});
