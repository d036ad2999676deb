import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sampleRecord } from '@civicbus/specs/police/fixtures/sample-record';
import { eventually } from '@civicbus/testing/eventually';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '../support/console-client.js';
import { PoliceClient } from '../support/police-client.js';
import { type ServiceProcess, startServiceProcess } from '../support/service-process.js';
import { type Stack, startStack } from '../support/stack.js';
import { UrbanClient } from '../support/urban-client.js';

const LONGEST_MS = '60000';
const PASSWORD = 'a password of this test';
const DEVICE = '/mpscmc/v1/mdm/device';
const UNHEARD = 'nobody may have heard of a change';

let stack: Stack;
let second: ServiceProcess;
let polling: ServiceProcess;
let operators: ServiceProcess;
let police: ServiceProcess[];
beforeAll(async () => {
  // Who looks by itself once a minute and knows at once must have been told.
  stack = await startStack({ CIVICBUS_ACCOUNT_POLL_MS: LONGEST_MS });
  second = await stack.start('gateway-urban');
  operators = await stack.start('console');
  police = [await stack.start('gateway-police'), await stack.start('gateway-police')];
  polling = await startServiceProcess('gateway-urban', { ...stack.environment, CIVICBUS_ACCOUNT_POLL_MS: '200' });
}, 120_000);
afterAll(async () => {
  await polling.stop();
  await stack.stop();
});

const change = async (path: string, method: string, body?: object): Promise<number> => {
  const response = await fetch(`${operators.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${stack.console.token}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(10_000),
  });
  return response.status;
};
const put = (account: string): Promise<number> =>
  change(`/api/accounts/urban/${account}`, 'PUT', { password: PASSWORD, regions: ['430100'] });
const remove = (account: string): Promise<number> => change(`/api/accounts/urban/${account}`, 'DELETE');
const letsIn = async ({ url }: ServiceProcess, account: string): Promise<boolean> => {
  const client = new UrbanClient(url, { account, password: PASSWORD, senderCode: '430100' });
  const { body } = await client.send('/api/v1/synRecMedia', { region_code: '430100', media_id: 4_301_009_000_000_001 });
  return body.success;
};
/** How long it took until all of them let the account in, or out. */
const untilAll = async (gateways: readonly ServiceProcess[], account: string, wanted: boolean): Promise<number> => {
  const begun = performance.now();
  await eventually(async () => {
    const answers = await Promise.all(gateways.map((gateway) => letsIn(gateway, account)));
    return answers.every((answer) => answer === wanted);
  });
  return performance.now() - begun;
};

describe('a changed account', () => {
  it('counts at every replica within half a second, without anybody looking by itself', async () => {
    const replicas = [stack.gateway, second];
    const took: number[] = [];
    for (const account of ['first', 'second', 'third']) {
      expect(await letsIn(stack.gateway, account)).toBe(false);
      expect(await put(account)).toBe(201);
      took.push(await untilAll(replicas, account, true));
      expect(await remove(account)).toBe(204);
      took.push(await untilAll(replicas, account, false));
    }
    // The quickest of six: the machine may be busy with something else.
    expect(Math.min(...took)).toBeLessThan(500);
  }, 60_000);

  it('that nobody tells of is seen by who looks', async () => {
    expect(await put('untold')).toBe(201);
    await untilAll([polling], 'untold', true);
    await stack.accounts.disable('urban', 'untold');
    await untilAll([polling], 'untold', false);
  }, 30_000);

  it('is made as quickly while the bus is away, and is seen by who looks', async () => {
    stack.nats.pause();
    try {
      const begun = performance.now();
      expect(await put('silent-bus')).toBe(201);
      expect(performance.now() - begun).toBeLessThan(2_000);
      await eventually(() => expect(operators.output()).toContain(UNHEARD));
    } finally {
      stack.nats.resume();
    }
    await untilAll([polling], 'silent-bus', true);
  }, 60_000);
});

describe('a registration', () => {
  it('that an operator disables is shut out at every replica on notice', async () => {
    const [one, two] = police.map(({ url }) => url) as [string, string];
    const here = { pushIpList: ['127.0.0.1'] };
    await new PoliceClient(one, '').register({ areaCode: '510000', ...here });
    const registration = async () => {
      const { items } = await stack.console.get<Page<{ area: string; version: string; sender: string }>>(
        '/api/registrations',
        { spec: 'police' },
      );
      return items.find(({ area }) => area === '510000');
    };
    const decide = async (decision: string) =>
      change('/api/registrations/police/510000/decision', 'PUT', {
        decision,
        version: (await registration())?.version,
      });
    expect(await decide('approve')).toBe(200);
    const cmcId = (await registration())?.sender ?? '';
    const statuses = () =>
      Promise.all(
        [one, two].map(async (url) => {
          const report = await new PoliceClient(url, cmcId).report(DEVICE, [sampleRecord('IF-SCMC-INFR-01')]);
          return report.status;
        }),
      );
    await eventually(async () => expect(await statuses()).toEqual([200, 200]));
    expect(await decide('disable')).toBe(200);
    await eventually(async () => expect(await statuses()).toEqual([400, 400]));
  }, 60_000);
});

describe('a dead letter', () => {
  const script = join(import.meta.dirname, '..', '..', 'services', 'persistence', 'dist', 'redrive-main.js');
  const redrive = async (...given: readonly string[]): Promise<{ code: number; output: string }> => {
    const environment = { PATH: process.env['PATH'], CIVICBUS_NATS_URL: stack.nats.url };
    const run = promisify(execFile)(process.execPath, [script, ...given], { env: environment });
    return run.then(
      ({ stdout }) => ({ code: 0, output: stdout }),
      ({ code, stderr, stdout }: { code: number; stderr: string; stdout: string }) => ({
        code,
        output: stdout + stderr,
      }),
    );
  };

  it('is handled once more by an operator’s command', async () => {
    await stack.pool.query('alter table urban.syn_rec_media add constraint no_media check (false) not valid');
    const media = { region_code: '430100', media_id: 4_301_009_000_000_077 };
    expect((await stack.city.send('/api/v1/synRecMedia', media)).body.success).toBe(true);
    const letters = () => stack.console.get<Page<{ id: string }>>('/api/dead-letters', { reason: 'unstorable' });
    await eventually(async () => expect((await letters()).total).toBe(1));
    const id = (await letters()).items[0]?.id ?? '';
    expect(await redrive('--operator', 'li.si', id)).toMatchObject({
      code: 1,
      output: expect.stringContaining('"outcome":"refused"'),
    });
    await stack.pool.query('alter table urban.syn_rec_media drop constraint no_media');
    expect(await redrive('--operator', 'li.si', id)).toEqual({
      code: 0,
      output: `{"id":"${id}","outcome":"stored"}\n`,
    });
    expect(await stack.mediaKeys('4301009000000077')).toEqual(new Set(['4301009000000077']));
    expect((await letters()).total).toBe(0);
  }, 60_000);

  it('needs an operator and a persistence that listens', async () => {
    expect(await redrive('00000000-0000-4000-8000-000000000000')).toMatchObject({
      code: 2,
      output: expect.stringContaining('--operator NAME'),
    });
    await stack.persistence.stop();
    expect(await redrive('--operator', 'li.si', '00000000-0000-4000-8000-000000000000')).toEqual({
      code: 2,
      output: 'no replica of persistence listens; asking again does no harm\n',
    });
    await stack.persistence.restart();
  }, 60_000);
});
