import { describe, expect, it } from '@jest/globals';
import { headers, type Msg, type Payload } from '@nats-io/transport-node';

import type { DeadLetter } from './dead-letter.js';
import type { Received } from './received.js';
import { settle } from './settle.js';

function received(): { readonly answers: string[]; readonly item: Received } {
  const answers: string[] = [];
  const head = headers();
  head.set('ce-id', 'the id');
  const message = {
    subject: 'civic.records.demo.note',
    data: new Uint8Array([1]),
    headers: head,
    respond: (payload?: Payload) => answers.push(String(payload)) > 0,
  } as Partial<Msg> as Msg;
  const delivery = { sequence: 3, deliveries: 2, storedAt: new Date(5), unread: 0 };
  return { answers, item: { message, delivery, session: { incarnation: 'then' } } as Received };
}

const never = { put: () => Promise.reject(new Error('not expected')) };

describe('settle', () => {
  it('acknowledges what is done', async () => {
    const { answers, item } = received();
    await settle(item, { kind: 'done' }, { consumer: 'c', deadLetters: never, deadLetterRetryMs: 9 });
    expect(answers).toEqual(['+ACK']);
  });

  it('asks for redelivery after the delay, in nanoseconds', async () => {
    const { answers, item } = received();
    const outcome = { kind: 'retry', delayMs: 1500.4, reason: 'database away' } as const;
    await settle(item, outcome, { consumer: 'c', deadLetters: never, deadLetterRetryMs: 9 });
    expect(answers).toEqual(['-NAK {"delay":1500000000}']);
  });

  it('acknowledges a dead letter after it was put, with all that is needed to look at it', async () => {
    const { answers, item } = received();
    const letters: DeadLetter[] = [];
    const deadLetters = {
      put: (letter: DeadLetter) => {
        expect(answers).toEqual([]);
        letters.push(letter);
        return Promise.resolve();
      },
    };
    await settle(item, { kind: 'dead', reason: 'because' }, { consumer: 'c', deadLetters, deadLetterRetryMs: 9 });
    expect(answers).toEqual(['+ACK']);
    expect(letters).toEqual([
      {
        consumer: 'c',
        subject: 'civic.records.demo.note',
        sequence: 3,
        incarnation: 'then',
        storedAt: new Date(5),
        deliveries: 2,
        id: 'the id',
        headers: { 'ce-id': ['the id'] },
        data: new Uint8Array([1]),
        reason: 'because',
      },
    ]);
  });

  it('does not acknowledge a dead letter that could not be put', async () => {
    const { answers, item } = received();
    const settled = await settle(
      item,
      { kind: 'dead', reason: 'because' },
      { consumer: 'c', deadLetters: never, deadLetterRetryMs: 9 },
    );
    expect(answers).toEqual(['-NAK {"delay":9000000}']);
    expect(settled).toMatchObject({ kind: 'retry', delayMs: 9, cause: new Error('not expected') });
  });
});
