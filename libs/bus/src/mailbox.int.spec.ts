import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type NatsServer, startNats } from '@civicbus/testing/nats-server';
import { headers, type Msg, type NatsConnection } from '@nats-io/transport-node';
import { connectBus } from './connection.js';
import { Mailbox, type MailboxReply } from './mailbox.js';

const LONG_MS = 5_000;
let server: NatsServer;
let connection: NatsConnection;
let mailbox: Mailbox;
beforeAll(async () => {
  server = await startNats();
  connection = await connectBus({ url: server.url, name: 'test' });
  mailbox = new Mailbox(connection, 20);
}, 30_000);
afterAll(async () => {
  mailbox?.close();
  await connection?.close();
  await server?.stop();
});

const ask = (subject: string, text: string, timeoutMs = LONG_MS): Promise<MailboxReply> =>
  mailbox.ask(subject, Buffer.from(text), headers(), timeoutMs);
const textOf = (reply: MailboxReply): string => (reply.kind === 'answer' ? reply.message.string() : reply.kind);

describe('a mailbox', () => {
  it('gives each question its own answer, in whatever order they come', async () => {
    const asked: Msg[] = [];
    const subscription = connection.subscribe('echo', {
      callback: (_error, message) => {
        asked.push(message);
        if (asked.length === 50) for (const one of asked.reverse()) one.respond(one.data);
      },
    });
    const texts = Array.from({ length: 50 }, (_, index) => String(index));
    expect((await Promise.all(texts.map((text) => ask('echo', text)))).map(textOf)).toEqual(texts);
    subscription.unsubscribe();
  });

  it('takes an answer that comes too late for none of the next question', async () => {
    const asked: Msg[] = [];
    const subscription = connection.subscribe('slow', {
      callback: (_error, message) => {
        asked.push(message);
        if (asked.length === 2) for (const one of asked) one.respond(one.data);
      },
    });
    expect(textOf(await ask('slow', 'first', 50))).toBe('silence');
    expect(textOf(await ask('slow', 'second'))).toBe('second');
    subscription.unsubscribe();
  });

  it('sends nothing that ended while it waited, and rejects what cannot be sent', async () => {
    const asked: string[] = [];
    const subscription = connection.subscribe('later', {
      callback: (_error, message) => void asked.push(message.string()),
    });
    const slow = new Mailbox(connection, 500);
    const open = ['at once', 'held'].map((text) => slow.ask('later', Buffer.from(text), headers(), LONG_MS));
    slow.close();
    await Promise.all(open);
    await expect(ask('not a subject', '')).rejects.toThrow();
    await connection.flush();
    expect(asked).toEqual(['at once']);
    subscription.unsubscribe();
  });

  it('ends as broken what is held when the connection is closed', async () => {
    const closing = await connectBus({ url: server.url, name: 'closing' });
    const slow = new Mailbox(closing, 100);
    const open = ['at once', 'held'].map((text) => slow.ask('silent', Buffer.from(text), headers(), LONG_MS));
    await closing.close();
    expect(await open[1]).toMatchObject({ kind: 'broken' });
    slow.breakAll('closed');
    await open[0];
  });

  it('tells at once that nobody listens, and ends what is open when it is told to', async () => {
    expect(textOf(await ask('nowhere', ''))).toBe('nobody');
    const subscription = connection.subscribe('silent', { callback: () => undefined });
    const open = [ask('silent', 'a'), ask('silent', 'b')];
    mailbox.breakAll('the connection was lost');
    expect(await Promise.all(open)).toEqual([
      { kind: 'broken', reason: 'the connection was lost' },
      { kind: 'broken', reason: 'the connection was lost' },
    ]);
    subscription.unsubscribe();
  });
});
