import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleRecord } from '@civicbus/specs/urban/fixtures/sample-record';
import { eventually } from '@civicbus/testing/eventually';
import { Load } from '../support/load.js';
import { type Stack, startStack } from '../support/stack.js';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, 60_000);
afterAll(() => stack.stop(), 30_000);

const MEDIA = '/api/v1/synRecMedia';
const medium = sampleRecord('syn-rec-media');

/** Every key that was answered with success is stored, and only those that were sent are. */
const expectStored = async (load: Load): Promise<void> => {
  await eventually(
    async () => {
      const keys = await stack.mediaKeys(load.prefix);
      const missing = [...load.acknowledged].filter((key) => !keys.has(key));
      if (missing.length > 0)
        throw new Error(`${missing.length} of ${load.acknowledged.size} are not stored, e.g. ${missing[0]}`);
      for (const key of keys) expect(load.sent.has(key)).toBe(true);
    },
    { timeoutMs: 60_000, intervalMs: 500, what: 'everything acknowledged to be stored' },
  );
};

describe('NATS away', () => {
  it.each(['killed', 'frozen'])(
    '%s: refused within 5 s with HTTP 503, and accepted again without a restart',
    async (how) => {
      if (how === 'killed') await stack.nats.kill();
      else stack.nats.pause();
      try {
        const startedAt = performance.now();
        const answer = await stack.city.send(MEDIA, medium);
        expect(performance.now() - startedAt).toBeLessThan(5_000);
        expect(answer).toMatchObject({
          status: 503,
          body: { success: false, code: 1, message: expect.stringContaining('[SYSTEM]') },
        });
        const ready = await fetch(`${stack.gateway.url}/health/ready`);
        if (how === 'killed') expect(ready.status).toBe(503);
      } finally {
        if (how === 'killed') await stack.nats.restart();
        else stack.nats.resume();
      }
      await eventually(async () => expect((await stack.city.send(MEDIA, medium)).body.success).toBe(true), {
        timeoutMs: 20_000,
      });
      await eventually(async () => {
        const { items } = await stack.console.exchanges({ outcome: 'failed', message: 'syn-rec-media' });
        expect(items.length).toBeGreaterThan(0);
      });
    },
    60_000,
  );

  it('restarted under load: nothing acknowledged is lost', async () => {
    const load = new Load(stack.city, '1');
    const running = load.run(60_000);
    await load.until(200);
    await stack.nats.kill();
    await stack.nats.restart();
    await load.until(load.acknowledged.size + 300);
    load.stop();
    await running;
    await expectStored(load);
  }, 90_000);
});

describe('PostgreSQL away', () => {
  it('killed under load: every request is accepted, nothing is lost', async () => {
    const load = new Load(stack.city, '2');
    const running = load.run(60_000);
    await load.until(100);
    await stack.postgres.kill();
    await load.until(load.acknowledged.size + 500);
    await stack.postgres.restart();
    await load.until(load.acknowledged.size + 300);
    load.stop();
    await running;
    expect(load.refused).toEqual([]);
    await expectStored(load);
  }, 120_000);

  it('frozen: requests are accepted all the same', async () => {
    stack.postgres.pause();
    const sending = Promise.all(Array.from({ length: 20 }, () => stack.city.send(MEDIA, medium)));
    const answers = await sending.finally(() => stack.postgres.resume());
    expect(answers.map(({ body }) => body.success)).toEqual(answers.map(() => true));
  }, 60_000);
});

describe('persistence', () => {
  it('killed in the middle of a batch, again and again: nothing is lost', async () => {
    const load = new Load(stack.city, '3');
    const running = load.run(60_000);
    for (let round = 1; round <= 3; round += 1) {
      await load.until(round * 300);
      await stack.persistence.kill();
      await stack.persistence.restart();
    }
    load.stop();
    await running;
    expect(load.refused).toEqual([]);
    await expectStored(load);
  }, 120_000);

  it('told to stop under load: ends in order with exit code 0, and nothing is lost', async () => {
    const load = new Load(stack.city, '4');
    const running = load.run(60_000);
    await load.until(200);
    expect(await stack.persistence.stop()).toBe(0);
    await stack.persistence.restart();
    await load.until(load.acknowledged.size + 200);
    load.stop();
    await running;
    await expectStored(load);
  }, 60_000);

  it('told to stop while PostgreSQL is frozen: ends in order with exit code 0, and nothing is lost', async () => {
    const load = new Load(stack.city, '6');
    const running = load.run(30_000);
    await load.until(200);
    stack.postgres.pause();
    let exitCode: number | null;
    try {
      await load.until(load.acknowledged.size + 200);
      exitCode = await stack.persistence.stop();
    } finally {
      stack.postgres.resume();
    }
    expect(exitCode).toBe(0);
    await stack.persistence.restart();
    await load.until(load.acknowledged.size + 200);
    load.stop();
    await running;
    await expectStored(load);
  }, 90_000);
});

describe('the gateway', () => {
  it('told to stop while PostgreSQL is frozen: ends in order within 9.5 s', async () => {
    stack.postgres.pause();
    let exitCode: number | null;
    const startedAt = performance.now();
    try {
      // A row of the exchange log waits for the database.
      expect((await stack.city.send(MEDIA, medium, { senderCode: '430200' })).body.success).toBe(false);
      exitCode = await stack.gateway.stop();
    } finally {
      stack.postgres.resume();
    }
    expect(exitCode).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(9_500);
    await stack.gateway.restart();
  }, 60_000);

  it('told to stop under load: answers what it has taken, and nothing acknowledged is lost', async () => {
    const load = new Load(stack.city, '5');
    const running = load.run(60_000);
    await load.until(200);
    expect(await stack.gateway.stop()).toBe(0);
    await stack.gateway.restart();
    await load.until(load.acknowledged.size + 200);
    load.stop();
    await running;
    await expectStored(load);
  }, 60_000);
});
