import { eventually } from '@civicbus/testing/eventually';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Msg } from '@nats-io/transport-node';

import { name, numbered, useConsumers } from './fixtures/use-consumers.js';
import { Pull } from './pull.js';

const consumers = useConsumers();
let pull: Pull;
let messages: Msg[];
let ends: string[];

beforeEach(() => {
  messages = [];
  ends = [];
  pull = new Pull(consumers().connection, 'RECORDS', name, {
    onMessage: (message) => void messages.push(message),
    onEnd: (end) => void ends.push(end),
  });
});
afterEach(() => pull.abort());

/** Far less than a request without an end waits for the server's heartbeat. */
const ended = (...wanted: readonly string[]): Promise<void> =>
  eventually(() => expect(ends).toEqual(wanted), { timeoutMs: 1500 });

it('ends by number, by bytes, and for want of more', async () => {
  await consumers().publish(numbered(4), { bodyBytes: 2000 });
  pull.request(1, 1e6);
  await ended('filled');
  pull.request(5, 5000);
  await ended('filled', 'filled');
  expect(messages).toHaveLength(3);
  pull.request(5, 1e6);
  await ended('filled', 'filled', 'drained');
  expect(messages).toHaveLength(4);
});

it('ends when its bytes are used up exactly, of which the server says nothing', async () => {
  // Single digits all over, so that all are of one size.
  await consumers().publish(numbered(9), { bodyBytes: 2000 });
  pull.request(1, Infinity);
  await ended('filled');
  const size = (messages[0] as Msg & { size(): number }).size();
  pull.request(8, 2 * size);
  await ended('filled', 'filled');
  expect(messages).toHaveLength(3);
});

it('takes a bound that an operator has set for a reason to doubt, not to ask on', async () => {
  await consumers().publish(numbered(4));
  await consumers().manager.consumers.update('RECORDS', name, { max_bytes: 1000 });
  pull.request(4, 2000);
  await ended('suspect');
});
