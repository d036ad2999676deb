import { Metrics } from '@civicbus/chassis/metrics';
import type { OutboxEvent } from '@civicbus/store/outbox/outbox-event';
import type { PublishOutcome } from '@civicbus/store/outbox/publish-in-order';
import { eventually } from '@civicbus/testing/eventually';
import { expect, it } from '@jest/globals';
import { OutboxRelay } from './outbox-relay.js';

const event: OutboxEvent = {
  id: '0198a0b0-0000-7000-8000-000000000001',
  spec: 'hotline',
  message: 'getCaseCb',
  sender: 'city',
  peer: 'city',
  code: '0000',
  bytes: 1,
  receivedAt: new Date(0),
  warnings: [],
  records: [{ key: 'A', body: '{}' }],
};

it('tells what waits, what is given up, and which refusals will last', async () => {
  const metrics = new Metrics('test');
  const errors: object[] = [];
  const outcomes: PublishOutcome[] = [];
  const answers = [
    { kind: 'stored', sequence: 1, duplicate: false },
    { kind: 'unavailable', reason: 'away' },
    { kind: 'unavailable', reason: 'too large', lasting: true },
  ] as const;
  let drains = 0;
  const relay = new OutboxRelay({
    outbox: {
      state: () => Promise.resolve({ waiting: 3, oldestSeconds: 60 }),
      drain: async (publish) => {
        drains += 1;
        if (drains > 1) return { kind: 'drained', published: 0, left: 'none', setAside: [] };
        while (outcomes.length < answers.length) outcomes.push(await publish(event));
        const malformed = { ...event, records: undefined as unknown as OutboxEvent['records'] };
        await expect(publish(malformed)).rejects.toThrow(TypeError);
        return {
          kind: 'drained',
          published: 0,
          left: 'none',
          setAside: [{ id: event.id, message: 'getCaseCb', reason: 'too large' }],
        };
      },
    },
    publisher: { publish: () => Promise.resolve(answers[outcomes.length] ?? answers[0]) },
    backlog: { accepting: () => true },
    source: 'test',
    log: { warn: () => undefined, error: (members) => void errors.push(members) },
    metrics,
  });
  relay.start();
  await eventually(() => expect(drains).toBeGreaterThan(1));
  await relay.stop();
  expect(outcomes).toEqual(['stored', 'later', { cannot: 'too large' }]);
  expect(errors).toEqual([{ id: event.id, message: 'getCaseCb', reason: 'too large' }]);
  const text = await metrics.registry.metrics();
  expect(text).toMatch(/civicbus_outbox_waiting\{[^}]*\} 3\n/);
  expect(text).toMatch(/civicbus_outbox_oldest_seconds\{[^}]*\} 6\d/);
  expect(text).toMatch(/civicbus_outbox_set_aside_total\{[^}]*message="getCaseCb"[^}]*\} 1\n/);
});
