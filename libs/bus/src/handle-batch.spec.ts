import { describe, expect, it } from '@jest/globals';

import type { BusEvent } from './event.js';
import { handleBatch } from './handle-batch.js';
import type { Received } from './received.js';

const event = { decoded: { kind: 'event', event: { id: 'e' } as BusEvent } } as Received;
const garbage = { decoded: { kind: 'undecodable', reason: 'no headers' } } as Received;
const done = { kind: 'done' } as const;
const dead = { kind: 'dead', reason: 'undecodable: no headers' } as const;
const retry = { kind: 'retry', delayMs: 7, reason: 'the handler failed' } as const;

describe('handleBatch', () => {
  it('keeps the handler free of what is no event', async () => {
    const seen: number[] = [];
    const handler = {
      handle: (events: readonly BusEvent[]) => Promise.resolve(events.map(() => (seen.push(1), done))),
    };
    const outcomes = await handleBatch(handler, [garbage, event, garbage, event], { delayMs: 7, report: () => {} });
    expect(outcomes).toEqual([dead, done, dead, done]);
    expect(seen).toHaveLength(2);
  });

  it('does not bother the handler when there is no event at all', async () => {
    const handler = { handle: () => Promise.reject(new Error('not expected')) };
    expect(await handleBatch(handler, [garbage], { delayMs: 7, report: () => {} })).toEqual([dead]);
  });

  it.each([
    ['throws', () => Promise.reject(new Error('bug'))],
    ['answers too few outcomes', () => Promise.resolve([done])],
  ])('retries all events when the handler %s, and reports it', async (_, handle) => {
    const reported: unknown[] = [];
    const failure = { delayMs: 7, report: (error: unknown) => reported.push(error) };
    expect(await handleBatch({ handle }, [event, garbage, event], failure)).toEqual([retry, dead, retry]);
    expect(reported).toHaveLength(1);
  });
});
